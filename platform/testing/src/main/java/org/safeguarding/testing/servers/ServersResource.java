package org.safeguarding.testing.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.safeguarding.servers.Database;

/**
 * Gives a {@code @QuarkusTest} its own database, the shared broker and a key that verifies the tokens of
 * {@link TestTokens}:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
 * }</pre>
 */
public final class ServersResource implements QuarkusTestResourceLifecycleManager {

    private String database = "test";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        Database own = TestServers.postgres(database);
        Map<String, String> configuration = new HashMap<>(TestTokens.configuration());
        configuration.put("quarkus.devservices.enabled", "false");
        configuration.put("quarkus.datasource.jdbc.url", own.jdbcUrl());
        configuration.put("quarkus.datasource.username", own.username());
        configuration.put("quarkus.datasource.password", own.password());
        configuration.put("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers());
        return configuration;
    }

    /** There is nothing to stop: the servers are shared and stop with the JVM. */
    @Override
    public void stop() {}
}
