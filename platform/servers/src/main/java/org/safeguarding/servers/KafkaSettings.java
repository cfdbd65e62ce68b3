package org.safeguarding.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to start a Kafka broker.
 *
 * @param folder where its log is kept between runs: whatever gave the folder closes the broker. Empty: a temporary
 *     folder, and the broker stops with the JVM at the latest
 * @param port TCP port on loopback, 0 for a free one
 * @param flags of its JVM, beside the usual ones
 */
public record KafkaSettings(Optional<Path> folder, int port, List<String> flags) {

    public static KafkaSettings kept(Path folder, int port) {
        return new KafkaSettings(Optional.of(folder), port, List.of());
    }

    public static KafkaSettings temporary() {
        return new KafkaSettings(Optional.empty(), 0, List.of());
    }

    /** The same broker with these flags of its JVM. */
    public KafkaSettings with(List<String> flags) {
        return new KafkaSettings(folder, port, flags);
    }
}
