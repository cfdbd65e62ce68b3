package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import org.safeguarding.contract.Topics;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaServer;

/** Kafka with the topics of the platform. */
final class KafkaComponent extends Component {

    private final Settings settings;
    private volatile KafkaServer server;

    KafkaComponent(Settings settings) {
        this.settings = settings;
    }

    @Override
    String name() {
        return "Kafka";
    }

    @Override
    void launch() {
        server = Infrastructure.chosen().launch(settings.kafka());
    }

    @Override
    void awaitReady() {
        if (server != null) {
            server.awaitReady();
            server.createTopics(Topics.ALL, Topics.PARTITIONS);
        }
    }

    String bootstrapServers() {
        return server.bootstrapServers();
    }

    @Override
    void end() {
        if (server != null) {
            if (settings.trains()) {
                settings.aotCacheOfKafka()
                        .ifPresent(cache -> cache.await(process().orElseThrow(), name(), log()));
            }
            server.close();
        }
    }

    @Override
    Optional<Process> process() {
        return Optional.ofNullable(server).flatMap(KafkaServer::process);
    }

    @Override
    Path log() {
        return settings.data().resolve("kafka/kafka.log");
    }
}
