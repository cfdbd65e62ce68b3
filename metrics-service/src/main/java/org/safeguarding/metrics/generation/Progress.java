package org.safeguarding.metrics.generation;

/**
 * How far a generation has come.
 *
 * @param toCopy timelines to take over in all; null unless it is taking them over
 * @param lag events to apply; null if that is not known, or it applies none
 */
public record Progress(Generation generation, Long toCopy, Long lag) {}
