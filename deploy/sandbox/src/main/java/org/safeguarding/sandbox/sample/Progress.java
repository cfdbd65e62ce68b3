package org.safeguarding.sandbox.sample;

/** Hears how far the load is, after some lines each. */
@FunctionalInterface
public interface Progress {

    /**
     * @param part what is being loaded, in words
     * @param done lines of all parts that were accepted up to now
     * @param total lines of all parts
     */
    void moved(String part, long done, long total);
}
