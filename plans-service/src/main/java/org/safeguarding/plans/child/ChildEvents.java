package org.safeguarding.plans.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.messaging.inbox.EventHandler;
import org.safeguarding.records.Recording;

/**
 * Hears of children who are put on the index, and of records of children that are merged and split. What is kept of a child
 * follows in the transaction that notes how far was heard.
 */
@ApplicationScoped
class ChildEvents implements EventHandler {

    private static final String UPSERT = """
        insert into known_child
            (id, authority, earliest_birth, latest_birth, died_on, epoch, version, merged_into, voided)
        select * from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::date[], ?::bigint[], ?::int[], ?::uuid[],
            ?::boolean[])
        on conflict (id) do update
        set earliest_birth = excluded.earliest_birth, latest_birth = excluded.latest_birth,
            died_on = excluded.died_on, epoch = excluded.epoch, version = excluded.version,
            merged_into = excluded.merged_into, voided = excluded.voided
        where (known_child.epoch, known_child.version) < (excluded.epoch, excluded.version)\
        """;

    private static final String FORGET = "delete from known_child k where epoch < ?";

    /** A child with a record stays: the record names it. */
    private static final String WITHOUT =
            " and not exists (select from %s r where r.child_id = k.id or r.recorded_for = k.id)";

    private static final String VOID = "update known_child set voided = true where epoch < ?";

    private static final Comparator<Event> BY_AGE =
            Comparator.comparingLong(Event::epoch).thenComparingInt(Event::recordVersion);

    private final KnownChildren children;
    private final FollowingRecords records;
    private final EntityManager entityManager;
    private final String service;

    ChildEvents(
            KnownChildren children,
            FollowingRecords records,
            EntityManager entityManager,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.children = children;
        this.records = records;
        this.entityManager = entityManager;
        this.service = service;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CHILDREN);
    }

    @Override
    public boolean needsContainerTransaction() {
        return true;
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        Map<UUID, Event> newest = new LinkedHashMap<>();
        for (Event event : batch) {
            newest.merge(event.subject(), event, BinaryOperator.maxBy(BY_AGE));
        }
        Set<UUID> merged = children.merged(newest.keySet());
        upsert(connection, newest.values());
        Set<UUID> awaited = children.awaited(newest.keySet());
        boolean moved = false;
        for (Event event : batch) {
            if (merged.contains(event.subject())
                    || fact(event).mergedInto() != null
                    || awaited.contains(event.subject())) {
                follow(event);
                moved = true;
            }
        }
        if (moved) {
            // Here and not at the commit: what one event does wrong is then that event's, and parked.
            entityManager.flush();
        }
    }

    @Override
    public void ended(Connection connection, String topic, long epoch) throws SQLException {
        String forget = records.tables().map(WITHOUT::formatted).collect(Collectors.joining("", FORGET, ""));
        for (String sql : List.of(forget, VOID)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, epoch);
                statement.executeUpdate();
            }
        }
    }

    private void follow(Event event) {
        Recording recording = new Recording(new Actor(service, event.agency(), event.authority()), event.time());
        children.standingFor(event.subject()).ifPresent(child -> {
            records.follow(children.standsFor(child), child, recording);
        });
    }

    private static void upsert(Connection connection, Collection<Event> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, array(connection, "uuid", events, Event::subject));
            upsert.setArray(2, array(connection, "text", events, Event::authority));
            upsert.setArray(
                    3, array(connection, "date", events, event -> fact(event).earliestBirth()));
            upsert.setArray(
                    4, array(connection, "date", events, event -> fact(event).latestBirth()));
            upsert.setArray(
                    5, array(connection, "date", events, event -> fact(event).diedOn()));
            upsert.setArray(6, array(connection, "bigint", events, Event::epoch));
            upsert.setArray(7, array(connection, "int", events, Event::recordVersion));
            upsert.setArray(
                    8, array(connection, "uuid", events, event -> fact(event).mergedInto()));
            upsert.setArray(
                    9, array(connection, "boolean", events, event -> fact(event).voided()));
            upsert.executeUpdate();
        }
    }

    private static java.sql.Array array(
            Connection connection, String type, Collection<Event> events, Function<Event, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    private static ChildFact fact(Event event) {
        return (ChildFact) event.data();
    }
}
