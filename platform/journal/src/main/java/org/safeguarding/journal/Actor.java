package org.safeguarding.journal;

/**
 * Who acts, as records and the audit name them.
 *
 * @param id the client or user of the token
 * @param agency on whose behalf, for example police
 * @param authority ONS code of the local authority
 */
public record Actor(String id, String agency, String authority) {}
