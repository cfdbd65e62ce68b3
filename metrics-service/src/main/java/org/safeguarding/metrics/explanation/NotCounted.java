package org.safeguarding.metrics.explanation;

import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * A record of the kind that is counted which does not count.
 *
 * @param because in words, why not
 */
public record NotCounted(RecordVersion record, String because) {}
