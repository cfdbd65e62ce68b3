package org.safeguarding.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * The main class of the broker's process: formats the log folder if it is new, then runs Kafka. Its standard input is a
 * pipe from the process that started it. When the pipe closes, even after {@code kill -9}, the broker stops in order.
 */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        String properties = arguments[0];
        Path log = Path.of(logFolder(properties));
        if (!Files.exists(log.resolve("meta.properties"))) {
            String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties};
            int failed = kafka.tools.StorageTool.execute(format, System.out);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerProcess::stopWithParent);
        kafka.Kafka.main(arguments);
    }

    private static String logFolder(String properties) throws IOException {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(properties))) {
            read.load(reader);
        }
        return read.getProperty("log.dirs");
    }

    private static void stopWithParent() {
        try {
            int read = System.in.read();
            while (read >= 0) {
                read = System.in.read();
            }
        } catch (IOException e) {
            System.err.println("Lost the process that started this broker: " + e.getMessage());
        }
        System.exit(0);
    }
}
