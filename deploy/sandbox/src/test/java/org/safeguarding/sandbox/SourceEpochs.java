package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.contract.Topics;
import org.safeguarding.servers.Database;

/** The newest epoch of each service that publishes, and how far it and its consumers are with it. */
final class SourceEpochs {

    /** An epoch. @param ended whether all of it has been published */
    record Newest(long number, String reason, long sent, long total, boolean ended) {}

    private static final String NEWEST =
            "select number, reason, sent, total, ended_at is not null from epoch order by number desc limit 1";

    /** How many partitions are not complete at this epoch. */
    private static final String BEHIND =
            "select count(*) from consumer_offset where topic = any (?) and (epoch <> ? or not complete)";

    private static final String ASK = "insert into epoch_request (reason) values ('A test asks for a republish.')";

    private static final Map<Service, List<String>> TOPICS = Map.of(
            Service.REFERRALS, List.of(Topics.CHILDREN, Topics.REFERRALS),
            Service.PLANS, List.of(Topics.PLANS),
            Service.INSPECTIONS, List.of(Topics.INSPECTIONS));

    private final Parts parts;

    SourceEpochs(Parts parts) {
        this.parts = parts;
    }

    Map<Service, Long> now() throws SQLException {
        Map<Service, Long> now = new EnumMap<>(Service.class);
        for (Service service : TOPICS.keySet()) {
            now.put(service, newest(service).number());
        }
        return now;
    }

    Newest newest(Service service) throws SQLException {
        try (Connection connection = parts.database(service).service().connect();
                PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Newest(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBoolean(5))
                    : new Newest(0, "none", 0, 0, false);
        }
    }

    /** As an operator does, with the role of the service. */
    void ask(Service service) throws SQLException {
        try (Connection connection = parts.database(service).service().connect();
                PreparedStatement statement = connection.prepareStatement(ASK)) {
            statement.executeUpdate();
        }
    }

    /** Waits until each of these has published all again in an epoch that is newer, and consumers have all of it. */
    void awaitRepublished(Map<Service, Long> before, Collection<Service> services) {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            for (Service service : services) {
                Newest newest = newest(service);
                assertThat(newest.number()).as("epoch of %s", service).isGreaterThan(before.get(service));
                assertThat(newest).matches(Newest::ended, "ended");
                assertThat(behind(Service.METRICS, service, newest)).isZero();
                assertThat(behind(Service.PLANS, service, newest)).isZero();
            }
        });
    }

    private long behind(Service consumer, Service source, Newest epoch) throws SQLException {
        Database database = parts.database(consumer).service();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setArray(
                    1, connection.createArrayOf("text", TOPICS.get(source).toArray()));
            statement.setLong(2, epoch.number());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
