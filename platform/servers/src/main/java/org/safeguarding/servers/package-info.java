/**
 * Starts PostgreSQL and Kafka for the sandbox and the tests: embedded, in containers, or external.
 * {@link org.safeguarding.servers.Infrastructure} chooses; no other code needs to know which.
 */
package org.safeguarding.servers;
