package org.safeguarding.bench.peer;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.safeguarding.contract.Topics;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.reference.clock.ClockLimits;

/**
 * The same sums in Kafka Streams, as a separate program. It keeps timelines in a state store by child, repartitions the
 * difference of their marks by cell (authority, measure, day, profile), and keeps the sums in a second store. Both
 * stores are in RocksDB with a cache and a changelog. It uses the same measures and the same codec as metrics-service.
 *
 * <p>Arguments: brokers, a folder for its state, {@code exactly_once_v2} (what metrics-service guarantees) or
 * {@code at_least_once} (which is less), and the number of events. It prints events a second and the sum of the
 * contacts of one authority in 2017-18, which serves as a check.
 */
public final class StreamsSums {

    private static final String CELLS = "cells";
    private static final int THREADS = 2;
    private static final long CACHE_BYTES = 64 << 20;

    private final LongAdder processed = new LongAdder();
    private final LongAdder forwarded = new LongAdder();
    private final LongAdder summed = new LongAdder();

    private StreamsSums() {}

    public static void main(String[] arguments) throws InterruptedException {
        new StreamsSums().run(arguments[0], Path.of(arguments[1]), arguments[2], Long.parseLong(arguments[3]));
    }

    private void run(String bootstrapServers, Path folder, String guarantee, long events) throws InterruptedException {
        try (KafkaStreams streams = new KafkaStreams(topology(), settings(bootstrapServers, folder, guarantee))) {
            streams.start();
            long began = 0;
            while (processed.sum() < events || summed.sum() < forwarded.sum()) {
                TimeUnit.MILLISECONDS.sleep(10);
                began = processed.sum() == 0 ? System.nanoTime() : began;
                if (streams.state() == KafkaStreams.State.ERROR) {
                    throw new IllegalStateException("Kafka Streams has failed.");
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%.0f %d%n", events / seconds, contactsOfTheYear(streams));
        }
    }

    private Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        Definitions definitions = Definitions.of(ClockLimits.NATIONAL, new CodesInMemory());
        var timelines = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(MarkDifference.TIMELINES), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
        var ignored = builder.addStateStore(timelines).stream(
                        Topics.COUNTED, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new MarkDifference(definitions, processed, forwarded), MarkDifference.TIMELINES)
                .repartition(Repartitioned.with(Serdes.String(), Serdes.Long())
                        .withName("marks")
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .peek((_, _) -> summed.increment())
                .groupByKey(Grouped.with(Serdes.String(), Serdes.Long()))
                .reduce(
                        Long::sum,
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as(CELLS)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long())
                                .withCachingEnabled());
        return builder.build();
    }

    private static Properties settings(String bootstrapServers, Path folder, String guarantee) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "sums-" + guarantee);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        return settings;
    }

    private static long contactsOfTheYear(KafkaStreams streams) {
        ReadOnlyKeyValueStore<String, Long> cells =
                streams.store(StoreQueryParameters.fromNameAndType(CELLS, QueryableStoreTypes.keyValueStore()));
        String of = "E08000018|contacts-received|";
        long contacts = 0;
        try (KeyValueIterator<String, Long> cell = cells.range(of + "2017-04-01", of + "2018-04-01")) {
            while (cell.hasNext()) {
                contacts += cell.next().value;
            }
        }
        return contacts;
    }
}
