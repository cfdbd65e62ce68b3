/** PostgreSQL, Kafka and tokens for tests, both Quarkus tests and plain ones. */
package org.safeguarding.testing.servers;
