package org.safeguarding.contract.fact;

/**
 * The grade of one domain of an inspection.
 *
 * @param domain what was judged, in the framework's words
 * @param grade on the framework's scale, in its words
 */
public record Judgement(String domain, String grade) {}
