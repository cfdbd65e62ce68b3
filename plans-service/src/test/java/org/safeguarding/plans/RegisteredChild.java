package org.safeguarding.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.testing.servers.TestServers;
import org.safeguarding.testing.servers.TestTokens;

/** Children whom referrals-service put on the index, told by Kafka as it would tell. */
final class RegisteredChild {

    private static final LocalDate BORN = LocalDate.of(2011, 5, 14);

    private RegisteredChild() {}

    /** A child of Rotherham, born on 14 May 2011, who is known by now. */
    static UUID known(DataSource database) {
        return known(database, TestTokens.AUTHORITY);
    }

    static UUID known(DataSource database, String authority) {
        return known(database, authority, BORN);
    }

    /** A child of Rotherham, born on 14 May 2011, who died on a day. */
    static UUID knownToHaveDied(DataSource database, LocalDate diedOn) {
        UUID child = known(database);
        send(event(child, 0, 2, EventType.CHILD_DIED, TestTokens.AUTHORITY, BORN, diedOn, null));
        Awaitility.await()
                .until(() ->
                        Tables.count(database, "known_child where id = '" + child + "' and died_on = '" + diedOn + "'")
                                == 1);
        return child;
    }

    private static UUID known(DataSource database, String authority, LocalDate born) {
        UUID child = UUID.randomUUID();
        tell(child, 1, EventType.CHILD_REGISTERED, authority, born, null);
        Awaitility.await().until(() -> Tables.count(database, "known_child where id = '" + child + "'") == 1);
        return child;
    }

    /** Tells that a record of a child of Rotherham is at this version, and into which other it is merged then. */
    static void tell(UUID child, int version, EventType type, UUID mergedInto) {
        tell(child, version, type, TestTokens.AUTHORITY, BORN, mergedInto);
    }

    /** A child of Rotherham of whose birth nothing is known. */
    static UUID knownWithoutBirth(DataSource database) {
        return known(database, TestTokens.AUTHORITY, null);
    }

    /** Tells of a child what can be read and not stored: a birth in a year for which PostgreSQL has no dates. */
    static UUID toldWithImpossibleBirth() {
        UUID child = UUID.randomUUID();
        tell(child, 1, EventType.CHILD_REGISTERED, TestTokens.AUTHORITY, LocalDate.MAX, null);
        return child;
    }

    /** An event about a child of Rotherham, at this version of an epoch. */
    static Event event(UUID child, long epoch, int version, EventType type, UUID mergedInto) {
        return event(child, epoch, version, type, TestTokens.AUTHORITY, BORN, null, mergedInto);
    }

    private static void tell(
            UUID child, int version, EventType type, String authority, LocalDate born, UUID mergedInto) {
        Event event = event(child, 0, version, type, authority, born, null, mergedInto);
        send(event);
        // What is at least once delivered is twice delivered now and then.
        send(event);
    }

    private static Event event(
            UUID child,
            long epoch,
            int version,
            EventType type,
            String authority,
            LocalDate born,
            LocalDate diedOn,
            UUID mergedInto) {
        return new Event(
                UUID.randomUUID(),
                type,
                child,
                child,
                Instant.parse("2017-04-03T09:00:00Z").plusSeconds(version),
                epoch,
                version,
                authority,
                "council",
                null,
                new ChildFact(
                        LocalDate.of(2017, 4, 3),
                        type == EventType.CHILD_VOIDED,
                        born,
                        born,
                        Sex.FEMALE,
                        Ethnicity.NOT_OBTAINED,
                        List.of(),
                        List.of(),
                        diedOn,
                        mergedInto));
    }

    static void send(Event event) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new CloudEvents().record(event)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
