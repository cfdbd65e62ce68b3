package org.safeguarding.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.EndMarker;

@ResourceLock(RelayBroker.LOCK)
class LogReaderTest {

    @Test
    void it_commits_nothing_for_the_group_that_the_settings_of_the_service_name() throws Exception {
        var bootstrapServers = RelayBroker.fresh();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "group.id", "plans-service");
        var partition = new TopicPartition(Topics.PLANS, 3);
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var topics = new KafkaTopics(settings, false);
                var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var publisher = new KafkaPublisher(settings, topics);
            publisher.open();
            publisher.publish(List.of(new EndMarker(UUID.randomUUID(), "plans-service", Instant.EPOCH, 1)
                    .record(partition.topic(), partition.partition())));

            new LogReader(settings).read(Map.of(partition, 0L), topics.extents(List.of(Topics.PLANS)), read::add);

            publisher.close();
            assertThat(read).hasSize(1);
            assertThat(admin.listConsumerGroupOffsets("plans-service")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .isEmpty();
        }
    }
}
