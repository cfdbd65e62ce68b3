package org.safeguarding.servers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** A running Kafka. Closing it stops it if we started it, and otherwise leaves it alone. */
public interface KafkaServer extends AutoCloseable {

    String bootstrapServers();

    /** Returns when it answers. Needed only after {@link Infrastructure#launch(KafkaSettings)}. */
    default void awaitReady() {}

    /** Its process, if we started it on this machine and can watch it. */
    default Optional<Process> process() {
        return Optional.empty();
    }

    /**
     * Creates the topics that do not exist yet, with no end to their retention: indicators are rebuilt from them. An
     * existing topic stays as it is, so its number of partitions never changes.
     */
    default void createTopics(Collection<String> names, int partitions) {
        Map<String, String> keptForEver =
                Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (String name : names) {
                if (!existing.contains(name)) {
                    missing.add(new NewTopic(name, partitions, (short) 1).configs(keptForEver));
                }
            }
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerFailure(
                        "Kafka could not create the topics: " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while creating the topics of Kafka.", e);
        }
    }

    @Override
    void close();
}
