package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.safeguarding.messaging.CloudEvents;

class BatchTransactionTest {

    private static final long TIME = 1_491_213_600_000L;

    @Test
    void an_instance_that_is_behind_leaves_no_effect_of_what_another_has_applied() throws Exception {
        try (var rig = new InboxRig()) {
            var transaction = new BatchTransaction(
                    rig.database, InboxRig.CONSUMER, rig.handler(InboxRig.CONSUMER), Clock.systemUTC());
            var partition = new TopicPartition(rig.topic, 0);
            var positions = transaction.positions(List.of(partition), Map.of(), Map.of());
            var sent = rig.contact("police");
            var record = new ConsumerRecord<>(
                    rig.topic,
                    0,
                    0,
                    TIME,
                    TimestampType.CREATE_TIME,
                    ConsumerRecord.NULL_SIZE,
                    ConsumerRecord.NULL_SIZE,
                    sent.key(),
                    sent.value(),
                    new RecordHeaders(),
                    Optional.empty());
            sent.headers().forEach(record.headers()::add);
            var codec = new CloudEvents();
            var received = Received.read(codec, List.of(record));

            var result = transaction.apply(received, positions);
            assertThat(result.positions()).containsEntry(partition, new Position(1, null, TIME, 0, true));

            assertThatThrownBy(() -> transaction.apply(received, positions)).isInstanceOf(OffsetMoved.class);
            assertThatThrownBy(() ->
                            transaction.apply(List.of(received.getFirst().failedBy(codec, "not mine")), positions))
                    .isInstanceOf(OffsetMoved.class);
            assertThat(rig.effects()).isEqualTo("1 of 1");
            assertThat(rig.rejected()).isEqualTo("0");
            assertThat(transaction.positions(List.of(partition), Map.of(), Map.of()))
                    .containsEntry(partition, new Position(1, null, TIME, 0, true));
            assertThat(rig.text("SELECT newest_event_time AT TIME ZONE 'UTC' FROM consumer_offset"))
                    .isEqualTo("2017-04-03 10:00:00");
        }
    }
}
