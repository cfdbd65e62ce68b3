package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.safeguarding.contract.Topics;
import org.safeguarding.sandbox.sample.SampleNotLoaded;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaServer;
import org.safeguarding.servers.KafkaSettings;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.PostgresSettings;
import org.safeguarding.servers.Secrets;
import org.safeguarding.servers.ServerFailure;

/**
 * Makes the AOT caches of the services and of Kafka: they run beside a PostgreSQL of their own, do some work, and end. What
 * they record goes when those two are deleted, so the data of the sandbox never sees it. Only the issuer is the sandbox's.
 */
final class Training {

    private static final Duration CALLS = Duration.ofSeconds(10);

    private final Settings settings;
    private final List<ServiceComponent> services;
    private final Consumer<String> out;

    Training(Settings settings, List<ServiceComponent> services, Consumer<String> out) {
        this.settings = settings;
        this.services = services;
        this.out = out;
    }

    /** Returns when every service has its cache. If the work fails, it says why; the cache is then that of a mere start. */
    void run() {
        Optional<AotCache> ofKafka = settings.aotCacheOfKafka();
        try (PostgresServer postgres = Infrastructure.EMBEDDED.postgres(PostgresSettings.fast());
                KafkaServer kafka = Infrastructure.EMBEDDED.kafka(KafkaSettings.temporary()
                        .with(ofKafka.map(AotCache::trainingFlags).orElse(List.of())))) {
            kafka.createTopics(Topics.ALL, Topics.PARTITIONS);
            Together.forEach(
                    services,
                    component -> component.startTraining(settings.environment(
                            component.service(),
                            postgres.createDatabase(component.service().database(), Secrets.random(), Secrets.random()),
                            kafka.bootstrapServers())));
            work();
            Together.forEach(services, ServiceComponent::endTraining);
            ofKafka.ifPresent(cache -> cache.endTraining(kafka.process().orElseThrow(), "Kafka", Path.of("kafka.log")));
        }
    }

    private void work() {
        try {
            new TrainingWork(settings, CALLS).run();
        } catch (ServerFailure | SampleNotLoaded failure) {
            out.accept("The training ended early: " + failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while training.", e);
        }
    }
}
