package org.safeguarding.sandbox.sample;

import java.net.URI;

/** Where the three services that take the sample answer, for example {@code http://localhost:8081}. */
public record Endpoints(URI referrals, URI plans, URI inspections) {}
