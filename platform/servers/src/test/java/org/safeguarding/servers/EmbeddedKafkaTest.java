package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void records_are_kept_over_an_ordered_end_and_over_a_kill() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(folder, 0))) {
            kafka.createTopics(List.of("safeguarding.referrals"), 1);
            send(kafka, "before the end");
        }
        EmbeddedKafka killed = EmbeddedKafka.start(KafkaSettings.kept(folder, 0));
        send(killed, "before the kill");
        killed.process().orElseThrow().destroyForcibly().waitFor();

        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(folder, 0))) {
            assertThat(read(kafka, 2)).containsExactly("before the end", "before the kill");
        }
    }

    @Test
    void topics_are_kept_for_ever_and_creating_them_again_changes_nothing() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(folder, 0));
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            kafka.createTopics(List.of("safeguarding.children", "safeguarding.plans"), 12);
            kafka.createTopics(List.of("safeguarding.children", "safeguarding.plans"), 3);

            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "safeguarding.children");
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder("safeguarding.children", "safeguarding.plans");
            assertThat(admin.describeTopics(List.of("safeguarding.children"))
                            .allTopicNames()
                            .get()
                            .get("safeguarding.children")
                            .partitions())
                    .hasSize(12);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("retention.ms")
                            .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void a_broker_whose_parent_is_gone_stops_by_itself() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.kept(folder, 0))) {
            kafka.process().orElseThrow().getOutputStream().close();

            assertThat(kafka.process().orElseThrow().waitFor(Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    private static void send(KafkaServer kafka, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("safeguarding.referrals", "child", value))
                    .get();
        }
    }

    private static List<String> read(KafkaServer kafka, int count) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("safeguarding.referrals", 0)));
            for (int polls = 0; polls < 30 && values.size() < count; polls++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
