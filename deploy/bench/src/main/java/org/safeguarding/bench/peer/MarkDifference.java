package org.safeguarding.bench.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.UnreadableEvent;
import org.safeguarding.metrics.cells.TimelineCodec;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * Keeps the timelines, and forwards what each event changes in the cells: marks(new) − marks(old), without marks that
 * cancel out.
 */
final class MarkDifference implements Processor<String, byte[], String, Long> {

    static final String TIMELINES = "timelines";

    private final CloudEvents codec = new CloudEvents();
    private final Definitions definitions;
    private final LongAdder processed;
    private final LongAdder forwarded;
    private ProcessorContext<String, Long> context;
    private KeyValueStore<String, byte[]> timelines;

    MarkDifference(Definitions definitions, LongAdder processed, LongAdder forwarded) {
        this.definitions = definitions;
        this.processed = processed;
        this.forwarded = forwarded;
    }

    @Override
    public void init(ProcessorContext<String, Long> given) {
        context = given;
        timelines = given.getStateStore(TIMELINES);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Event event = event(record);
        String authority = event.authority();
        String key = authority + '|' + record.key();
        byte[] stored = timelines.get(key);
        Timeline before = stored == null ? Timeline.EMPTY : TimelineCodec.read(authority, stored);
        Timeline after = before.with(List.of(RecordVersion.of(event)));
        if (after != before) {
            timelines.put(key, TimelineCodec.write(after));
            Map<String, Long> difference = new HashMap<>();
            add(difference, authority, before, -1);
            add(difference, authority, after, 1);
            difference.forEach((cell, n) -> {
                context.forward(new Record<>(cell, n, record.timestamp()));
                forwarded.increment();
            });
        }
        processed.increment();
    }

    private void add(Map<String, Long> difference, String authority, Timeline timeline, long sign) {
        definitions.marks(
                definitions.story(authority, timeline),
                (measure, mark) -> difference.merge(
                        authority + '|' + measure.id() + '|' + mark.day() + '|' + mark.profile(),
                        sign * mark.n(),
                        (one, other) -> one + other == 0 ? null : Long.valueOf(one + other)));
    }

    private Event event(Record<String, byte[]> record) {
        try {
            return codec.read(new ConsumerRecord<>(
                    "",
                    0,
                    0,
                    record.timestamp(),
                    TimestampType.CREATE_TIME,
                    0,
                    record.value().length,
                    record.key(),
                    record.value(),
                    record.headers(),
                    Optional.empty()));
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(e);
        }
    }
}
