package org.safeguarding.sandbox.sample;

import java.net.URI;

/** The addresses of the three services that load the sample, for example {@code http://localhost:8081}. */
public record Endpoints(URI referrals, URI plans, URI inspections) {}
