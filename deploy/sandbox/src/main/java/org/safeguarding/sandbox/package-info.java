/**
 * The whole platform on one machine with one command: PostgreSQL, Kafka, a token issuer and the four services as they
 * are packaged, each a process of its own. {@link org.safeguarding.sandbox.Sandbox} has the commands.
 */
package org.safeguarding.sandbox;
