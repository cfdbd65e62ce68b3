package org.safeguarding.sandbox.sample;

/** Gives a bearer token of one client that is valid now; asked once for each request. */
@FunctionalInterface
public interface TokenSource {

    String token();
}
