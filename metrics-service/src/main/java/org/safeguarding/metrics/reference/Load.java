package org.safeguarding.metrics.reference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accepted load.
 *
 * @param version its number among the loads of its kind and authority, from 1
 * @param loadedBy the client or user of the token
 * @param sha256 of its lines as this service writes them, in hexadecimal
 * @param sets what it replaced in full: releases, indicators, neighbour sets or clocks, depending on the kind
 * @param lines how many
 */
public record Load(
        UUID id,
        ReferenceKind kind,
        String authority,
        int version,
        String loadedBy,
        Instant loadedAt,
        String reason,
        String sha256,
        List<String> sets,
        int lines) {}
