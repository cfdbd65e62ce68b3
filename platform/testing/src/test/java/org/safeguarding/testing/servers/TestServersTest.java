package org.safeguarding.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.servers.Database;

class TestServersTest {

    @Test
    void every_caller_gets_an_empty_database_of_the_same_server() throws Exception {
        Database first = TestServers.postgres("referrals");
        Database second = TestServers.postgres("referrals");

        assertThat(first.jdbcUrl()).isNotEqualTo(second.jdbcUrl());
        try (Connection one = first.connect();
                Connection two = second.connect();
                Statement inOne = one.createStatement();
                Statement inTwo = two.createStatement()) {
            inOne.execute("CREATE TABLE contact (id int)");
            inTwo.execute("CREATE TABLE contact (id int)");
            assertThat(one.getMetaData().getURL()).startsWith("jdbc:postgresql://");
        }
    }

    @Test
    void the_broker_is_one_and_has_the_topics_of_the_platform() throws Exception {
        String bootstrapServers = TestServers.kafka().bootstrapServers();

        assertThat(TestServers.kafka().bootstrapServers()).isEqualTo(bootstrapServers);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        }
    }

    @Test
    void the_configuration_of_a_service_points_to_its_own_database() {
        ServersResource resource = new ServersResource();
        resource.init(Map.of("database", "plans"));

        Map<String, String> configuration = resource.start();

        assertThat(configuration.get("quarkus.datasource.username")).startsWith("plans_");
        assertThat(configuration.get("quarkus.datasource.jdbc.url"))
                .endsWith("/" + configuration.get("quarkus.datasource.username"));
        assertThat(configuration)
                .containsEntry("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers())
                .containsEntry("quarkus.devservices.enabled", "false")
                .containsKeys("quarkus.flyway.password", "quarkus.oidc.public-key");
    }
}
