package org.safeguarding.metrics.reference;

/**
 * Children aged 0 to 17 of an authority.
 *
 * @param midYear the year of the estimate, which is for 30 June
 * @param release the publication it comes from
 */
public record Population(int midYear, int estimate, String release) {}
