package org.safeguarding.metrics.indicator;

/**
 * The origin of a definition.
 *
 * @param catalogueId its number in the platform's catalogue of indicators, for example FD-06
 * @param publication who defines it, and where
 */
public record Source(String catalogueId, String publication) {}
