package org.safeguarding.sandbox.sample;

/**
 * The result of a load.
 *
 * @param sent lines of the sample, each counted once however often it was sent
 * @param created lines that made or changed a record
 * @param replayed lines that had been loaded before
 */
public record Loaded(long sent, long created, long replayed) {}
