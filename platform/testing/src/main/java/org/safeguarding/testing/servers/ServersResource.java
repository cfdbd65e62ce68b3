package org.safeguarding.testing.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.DatabaseRoles;

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
        DatabaseRoles roles = TestServers.roles(database);
        Database own = roles.service();
        Map<String, String> configuration = new HashMap<>(TestTokens.configuration());
        configuration.put("quarkus.devservices.enabled", "false");
        configuration.put("quarkus.datasource.jdbc.url", own.jdbcUrl());
        configuration.put("quarkus.datasource.username", own.username());
        configuration.put("quarkus.datasource.password", own.password());
        configuration.put("quarkus.flyway.password", roles.owner().password());
        configuration.put("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers());
        return configuration;
    }

    /** The database of the application under test, as the role that owns it: for what a service may not do. */
    public static Database owner() {
        Config configuration = ConfigProvider.getConfig();
        return new Database(
                configuration.getValue("quarkus.datasource.jdbc.url", String.class),
                configuration.getValue("quarkus.flyway.username", String.class),
                configuration.getValue("quarkus.flyway.password", String.class));
    }

    /** There is nothing to stop: the servers are shared and stop with the JVM. */
    @Override
    public void stop() {}
}
