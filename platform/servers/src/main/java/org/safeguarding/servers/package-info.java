/**
 * Starts the PostgreSQL and the Kafka that the sandbox and the tests run on: embedded, in containers, or somebody
 * else's. {@link org.safeguarding.servers.Infrastructure} chooses; nothing else needs to know which it was.
 */
package org.safeguarding.servers;
