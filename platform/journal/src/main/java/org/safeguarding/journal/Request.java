package org.safeguarding.journal;

/**
 * A request that may come again.
 *
 * @param by who sends it; two senders may use the same key
 * @param key the sender's name for it
 * @param digest of where it goes and what it says; another request with the same key has another digest
 */
public record Request(Actor by, String key, byte[] digest) {}
