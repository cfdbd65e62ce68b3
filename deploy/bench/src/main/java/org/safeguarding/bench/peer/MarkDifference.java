package org.safeguarding.bench.peer;

import java.util.List;
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
import org.safeguarding.metrics.measure.Cell;
import org.safeguarding.metrics.measure.CellCounts;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Keeps the timelines, and forwards what each event changes in the cells: marks(new) − marks(old). */
final class MarkDifference implements Processor<String, byte[], String, Long> {

    static final String TIMELINES = "timelines";

    private final CloudEvents codec = new CloudEvents();
    private final LongAdder processed;
    private final LongAdder forwarded;
    private ProcessorContext<String, Long> context;
    private KeyValueStore<String, byte[]> timelines;

    MarkDifference(LongAdder processed, LongAdder forwarded) {
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
        Timeline before = TimelineBytes.read(timelines.get(record.key()));
        Timeline after = before.with(List.of(RecordVersion.of(event(record))));
        if (after != before) {
            timelines.put(record.key(), TimelineBytes.write(after));
            CellCounts difference = new CellCounts();
            difference.subtract(before);
            difference.add(after);
            difference.byCell().forEach((cell, n) -> {
                context.forward(new Record<>(key(cell), n, record.timestamp()));
                forwarded.increment();
            });
        }
        processed.increment();
    }

    static String key(Cell cell) {
        return cell.authority() + '|' + cell.measure() + '|' + cell.slice() + '|' + cell.day();
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
                    java.util.Optional.empty()));
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(e);
        }
    }
}
