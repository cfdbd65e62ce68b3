package org.safeguarding.sandbox.sample;

/** Receives the progress of the load, after every few lines. */
@FunctionalInterface
public interface Progress {

    /**
     * @param part what is being loaded, in words
     * @param done lines of all parts that have been accepted so far
     * @param total lines of all parts
     */
    void moved(String part, long done, long total);
}
