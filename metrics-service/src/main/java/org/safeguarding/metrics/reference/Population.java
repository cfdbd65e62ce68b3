package org.safeguarding.metrics.reference;

/**
 * Children aged 0 to 17 of an authority.
 *
 * @param midYear the estimate is for 30 June of this year
 * @param release the publication it was taken from
 */
public record Population(int midYear, int estimate, String release) {}
