package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.messaging.CloudEvents;

class JournalReaderTest {

    private static final String OF_VERSION_1 =
            "{\"effectiveOn\":\"2018-03-05\",\"voided\":false,\"birthMonth\":\"2010-03\",\"sex\":\"F\"}";

    @Test
    void an_event_that_an_older_release_wrote_is_sent_in_the_version_of_its_data() throws Exception {
        var database = JournalDatabase.migrated();
        var child = UUID.randomUUID();
        var born = LocalDate.of(2010, 3, 20);
        database.write(new Event(
                UUID.randomUUID(),
                EventType.CHILD_REGISTERED,
                child,
                child,
                Instant.parse("2018-03-05T09:30:00Z"),
                0,
                1,
                "E08000018",
                "council",
                null,
                new ChildFact(LocalDate.of(2018, 3, 5), false, born, born, Sex.FEMALE, null, null, null, null, null)));
        assertThat(sent(database, "ce_type", "ce_dataschema"))
                .containsExactly("referrals.child.registered.v2", "urn:safeguarding:schema:child:v2");

        database.execute("UPDATE journal SET event_type = 'referrals.child.registered.v1', fact = convert_to('"
                + OF_VERSION_1 + "', 'UTF8')");

        assertThat(sent(database, "ce_type", "ce_dataschema"))
                .containsExactly("referrals.child.registered.v1", "urn:safeguarding:schema:child:v1");
    }

    private static List<String> sent(JournalDatabase database, String... headers) throws Exception {
        database.awaitOlderTransactions();
        try (var connection = database.connect()) {
            var entry = new JournalReader(connection)
                    .after(new Place(0, 0, 0), 10)
                    .entries()
                    .getFirst();
            var record = new CloudEvents().record(entry.envelope(), entry.fact());
            return List.of(headers).stream()
                    .map(header ->
                            new String(record.headers().lastHeader(header).value(), UTF_8))
                    .toList();
        }
    }
}
