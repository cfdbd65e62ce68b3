package org.safeguarding.contract.fact;

/**
 * An agency that was invited to a conference, came to it or reported to it.
 *
 * @param agency its canonical name
 * @param reported true if it gave a written report
 */
public record ConferenceAgency(String agency, boolean attended, boolean reported) {}
