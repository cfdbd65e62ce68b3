/** PostgreSQL, Kafka and tokens for tests, Quarkus tests and plain ones alike. */
package org.safeguarding.testing.servers;
