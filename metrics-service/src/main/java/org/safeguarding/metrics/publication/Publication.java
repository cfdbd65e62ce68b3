package org.safeguarding.metrics.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * Figures as they were when they were published.
 *
 * @param id UUID version 7, so ids sort by time
 * @param name unique within the authority
 * @param generation whose cells and timelines the figures come from
 * @param definitions fingerprint of what that generation counts
 * @param limits fingerprint of its clock limits
 * @param figures how many there are
 */
public record Publication(
        UUID id,
        String authority,
        String name,
        String publishedBy,
        Instant publishedAt,
        String reason,
        int generation,
        String definitions,
        String limits,
        int figures) {}
