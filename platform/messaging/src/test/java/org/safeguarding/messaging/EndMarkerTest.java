package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;

class EndMarkerTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final EndMarker MARKER =
            new EndMarker(ID, "/referrals-service", Instant.parse("2026-02-15T09:00:00.123456Z"), 1_771_234_567L);

    @Test
    void a_marker_is_a_cloud_event_of_its_partition_without_key_and_data() {
        var record = MARKER.record(Topics.CHILDREN, 7);

        assertThat(record.topic()).isEqualTo(Topics.CHILDREN);
        assertThat(record.partition()).isEqualTo(7);
        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ID.toString(),
                        "ce_type", "safeguarding.republish.ended.v1",
                        "ce_source", "/referrals-service",
                        "ce_time", "2026-02-15T09:00:00.123456Z",
                        "ce_epoch", "1771234567"));
    }

    @Test
    void reading_gives_back_the_marker_that_was_written() throws Exception {
        assertThat(EndMarker.of(consumed(MARKER.record(Topics.CHILDREN, 7)))).contains(MARKER);
    }

    @Test
    void a_record_of_another_type_is_no_marker() throws Exception {
        assertThat(EndMarker.of(changed("ce_type", "referrals.contact.received.v1")))
                .isEmpty();
        assertThatThrownBy(() -> new CloudEvents().read(consumed(MARKER.record(Topics.CHILDREN, 7))))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void what_has_the_type_of_a_marker_and_is_none_says_why() {
        assertUnreadable("ce_epoch", "soon", "ce_epoch is not a number");
        assertUnreadable("ce_epoch", "-1", "epoch must be 0 or more: -1");
        assertUnreadable("ce_time", "yesterday", "ce_time is not an instant");
        assertUnreadable("ce_id", "17", "ce_id is not a UUID");
        assertUnreadable("ce_source", "", "no ce_source");
    }

    private static void assertUnreadable(String header, String value, String reason) {
        assertThatThrownBy(() -> EndMarker.of(changed(header, value)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(reason);
    }

    private static ConsumerRecord<String, byte[]> changed(String header, String value) {
        var record = consumed(MARKER.record(Topics.CHILDREN, 7));
        record.headers().remove(header).add(header, value.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> record) {
        var consumed = new ConsumerRecord<>(record.topic(), record.partition(), 0, record.key(), record.value());
        record.headers().forEach(consumed.headers()::add);
        return consumed;
    }
}
