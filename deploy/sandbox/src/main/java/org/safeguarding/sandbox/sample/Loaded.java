package org.safeguarding.sandbox.sample;

/**
 * What a load did.
 *
 * @param sent lines of the sample, each once however often it had to be sent
 * @param created lines that made or changed a record
 * @param replayed lines that had been loaded before
 */
public record Loaded(long sent, long created, long replayed) {}
