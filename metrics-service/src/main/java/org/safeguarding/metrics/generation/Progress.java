package org.safeguarding.metrics.generation;

/**
 * The progress of a generation.
 *
 * @param toCopy timelines to copy in total; null unless it is copying
 * @param lag events to apply; null if not known, or if it applies none
 */
public record Progress(Generation generation, Long toCopy, Long lag) {}
