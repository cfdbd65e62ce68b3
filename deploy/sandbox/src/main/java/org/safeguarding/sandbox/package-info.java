/**
 * The whole platform on one machine with one command: PostgreSQL, Kafka, a token issuer and the four packaged services,
 * each in its own process. {@link org.safeguarding.sandbox.Sandbox} has the commands.
 */
package org.safeguarding.sandbox;
