package org.safeguarding.sandbox.sample;

/**
 * The load stopped. The message is one sentence for the person who started it. Loading again continues where it
 * stopped.
 */
public final class SampleNotLoaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SampleNotLoaded(String message) {
        super(message);
    }

    SampleNotLoaded(String message, Throwable cause) {
        super(message, cause);
    }
}
