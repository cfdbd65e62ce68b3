package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ContactFact;

class CloudEventsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID CONTACT = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID CHILD = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final LocalDate MONDAY = LocalDate.of(2017, 4, 3);
    private static final Event DECIDED = new Event(
            ID,
            EventType.CONTACT_DECIDED,
            CONTACT,
            CHILD,
            Instant.parse("2017-04-04T09:00:00.123456Z"),
            1_771_234_567L,
            2,
            "E08000018",
            "police",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            new ContactFact(
                    MONDAY.plusDays(1),
                    false,
                    MONDAY,
                    ReferralSource.POLICE,
                    "police",
                    null,
                    null,
                    MONDAY.plusDays(1),
                    ContactDecision.REFERRAL,
                    null));

    private final CloudEvents codec = new CloudEvents();

    @Test
    void an_event_is_a_binary_cloud_event_with_the_fact_as_its_value() {
        var record = codec.record(DECIDED);

        assertThat(record.topic()).isEqualTo(Topics.REFERRALS);
        assertThat(record.key()).isEqualTo(CHILD.toString());
        assertThat(headers(record))
                .containsExactlyEntriesOf(ordered(
                        "ce_specversion", "1.0",
                        "ce_id", ID.toString(),
                        "ce_type", "referrals.contact.decided.v1",
                        "ce_source", "/referrals-service",
                        "ce_subject", CONTACT.toString(),
                        "ce_time", "2017-04-04T09:00:00.123456Z",
                        "ce_dataschema", "urn:safeguarding:schema:contact:v1",
                        "ce_childid", CHILD.toString(),
                        "ce_epoch", "1771234567",
                        "ce_recordversion", "2",
                        "ce_authority", "E08000018",
                        "ce_agency", "police",
                        "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                        "content-type", "application/json"));
        assertThat(new String(record.value(), UTF_8))
                .isEqualTo("{\"effectiveOn\":\"2017-04-04\",\"voided\":false,\"receivedOn\":\"2017-04-03\","
                        + "\"referralSource\":\"6\",\"sourceAgency\":\"police\",\"urgency\":null,\"screenedOn\":null,"
                        + "\"decidedOn\":\"2017-04-04\",\"decision\":\"REFERRAL\",\"overseenOn\":null}");
    }

    @Test
    void reading_gives_back_the_event_that_was_written() throws Exception {
        assertThat(codec.read(consumed(codec.record(DECIDED)))).isEqualTo(DECIDED);
    }

    @Test
    void an_event_about_an_inspection_names_no_child_and_no_trace_where_there_is_none() throws Exception {
        var opened = new Event(
                ID,
                EventType.AREA_FOR_IMPROVEMENT_OPENED,
                CONTACT,
                CHILD,
                Instant.EPOCH,
                0,
                1,
                "E08000018",
                "council",
                null,
                new AreaForImprovementFact(
                        MONDAY, false, CHILD, Timescale.WITHIN_3_MONTHS, MONDAY, MONDAY.plusMonths(3), null));

        var record = codec.record(opened);

        assertThat(headers(record)).doesNotContainKeys("ce_childid", "traceparent");
        assertThat(codec.read(consumed(record))).isEqualTo(opened);
    }

    @Test
    void a_property_that_this_version_does_not_know_is_ignored() throws Exception {
        var record =
                changed("ce_id", ID.toString(), "{\"voided\":false,\"receivedOn\":\"2017-04-03\",\"mood\":\"grave\"}");

        assertThat(codec.read(record).data())
                .isEqualTo(new ContactFact(null, false, MONDAY, null, null, null, null, null, null, null));
    }

    @Test
    void an_event_of_version_1_of_a_child_is_read_as_born_in_its_month_and_keeps_its_version_when_it_is_forwarded()
            throws Exception {
        var registered = new Event(
                ID,
                EventType.CHILD_REGISTERED,
                CHILD,
                CHILD,
                Instant.EPOCH,
                0,
                1,
                "E08000018",
                "council",
                null,
                new ChildFact(
                        MONDAY,
                        false,
                        LocalDate.of(2008, 2, 1),
                        LocalDate.of(2008, 2, 29),
                        Sex.FEMALE,
                        null,
                        null,
                        null,
                        null,
                        null));
        var data = "{\"effectiveOn\":\"2017-04-03\",\"voided\":false,\"birthMonth\":\"2008-02\",\"sex\":\"F\"}"
                .getBytes(UTF_8);
        var record = new ConsumerRecord<>(Topics.CHILDREN, 0, 0, CHILD.toString(), data);
        codec.record(registered).headers().forEach(record.headers()::add);
        record.headers().remove("ce_type").add("ce_type", "referrals.child.registered.v1".getBytes(UTF_8));

        assertThat(codec.read(record)).isEqualTo(registered);
        assertThat(headers(codec.record(codec.envelope(record), data)))
                .containsEntry("ce_type", "referrals.child.registered.v1")
                .containsEntry("ce_dataschema", "urn:safeguarding:schema:child:v1");
    }

    @Test
    void what_is_not_an_event_of_the_contract_says_why() {
        assertUnreadable(changed("ce_type", "referrals.contact.sung.v1"), "unknown type referrals.contact.sung.v1");
        assertUnreadable(changed("ce_specversion", "0.3"), "ce_specversion is not 1.0");
        assertUnreadable(changed("ce_id", "17"), "ce_id is not a UUID");
        assertUnreadable(changed("ce_time", "yesterday"), "ce_time is not an instant");
        assertUnreadable(changed("ce_recordversion", "two"), "ce_epoch or ce_recordversion is not a number");
        assertUnreadable(changed("ce_recordversion", "0"), "recordVersion must be 1 or more: 0");
        assertUnreadable(changed("ce_authority", ""), "no ce_authority");
        assertUnreadable(changed("ce_childid", ID.toString()), "the key is not the child");
    }

    @Test
    void data_that_is_no_fact_says_where_and_never_what() {
        assertUnreadable(data(null), "no data");
        assertUnreadable(data("null"), "no data");
        assertUnreadable(data("{\"voided\":false,"), "data is not JSON at byte 16");
        assertUnreadable(
                data("{\"voided\":false,\"referralSource\":\"66\"}"), "data is not a valid contact at /referralSource");
        assertUnreadable(
                data("{\"voided\":false,\"receivedOn\":\"31 April\"}"), "data is not a valid contact at /receivedOn");
        assertUnreadable(data("{}"), "data is not a valid contact at /voided");
    }

    private void assertUnreadable(ConsumerRecord<String, byte[]> record, String reason) {
        assertThatThrownBy(() -> codec.read(record))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(reason);
    }

    private ConsumerRecord<String, byte[]> changed(String header, String value) {
        return changed(header, value, new String(codec.data(DECIDED.data()), UTF_8));
    }

    private ConsumerRecord<String, byte[]> data(String json) {
        return changed("ce_id", ID.toString(), json);
    }

    private ConsumerRecord<String, byte[]> changed(String header, String value, String json) {
        var record = consumed(codec.record(DECIDED));
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        var changed =
                new ConsumerRecord<>(record.topic(), 0, 0, record.key(), json == null ? null : json.getBytes(UTF_8));
        record.headers().forEach(changed.headers()::add);
        return changed;
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> record) {
        var consumed = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
        record.headers().forEach(consumed.headers()::add);
        return consumed;
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
