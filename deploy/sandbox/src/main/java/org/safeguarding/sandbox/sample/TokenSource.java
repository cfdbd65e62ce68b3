package org.safeguarding.sandbox.sample;

/** Gives a bearer token of one client that is valid now. It is called once for each request. */
@FunctionalInterface
public interface TokenSource {

    String token();
}
