package org.safeguarding.servers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start a Kafka broker.
 *
 * @param folder where its log is kept between runs: whatever gave the folder closes the broker. Empty: a temporary
 *     folder, and the broker stops with the JVM at the latest
 * @param port TCP port on loopback, 0 for a free one
 */
public record KafkaSettings(Optional<Path> folder, int port) {

    public static KafkaSettings kept(Path folder, int port) {
        return new KafkaSettings(Optional.of(folder), port);
    }

    public static KafkaSettings temporary() {
        return new KafkaSettings(Optional.empty(), 0);
    }
}
