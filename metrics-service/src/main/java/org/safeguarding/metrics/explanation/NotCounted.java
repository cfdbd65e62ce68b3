package org.safeguarding.metrics.explanation;

import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * A record of the kind that is counted, but which does not count itself.
 *
 * @param because why not, in words
 */
public record NotCounted(RecordVersion record, String because) {}
