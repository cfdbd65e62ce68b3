package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.EndMarker;
import org.safeguarding.messaging.Envelope;

/**
 * What a republish sends: every record, as it is stored now, and then an end marker on each partition. It goes page by
 * page, so that events are relayed in between.
 */
final class Republish {

    private static final int PAGE = 500;

    private final StoredRecords stored;
    private final CloudEvents cloudEvents;
    private final Clock clock;

    /**
     * Some of it.
     *
     * @param then how far the republish is when all of these are acknowledged
     */
    record Step(List<ProducerRecord<String, byte[]>> records, Epoch then) {}

    Republish(StoredRecords stored, CloudEvents cloudEvents, Clock clock) {
        this.stored = stored;
        this.cloudEvents = cloudEvents;
        this.clock = clock;
    }

    /** The records after those that were sent, or the end markers. Those are a step of their own: they come after everything else. */
    Step next(Epoch epoch) {
        var kinds = stored.kinds();
        var slugs = kinds.stream().map(RecordKind::slug).toList();
        int current = Math.max(0, slugs.indexOf(epoch.kind()));
        for (var kind : kinds.subList(current, kinds.size())) {
            var slug = kind.slug();
            var after = slug.equals(epoch.kind()) ? epoch.after() : null;
            var page = stored.after(kind, after, PAGE);
            if (page.read() > 0) {
                var records = page.events().stream()
                        .map(event -> record(event, epoch.number()))
                        .toList();
                return new Step(records, epoch.at(slug, page.last(), page.read()));
            }
        }
        return new Step(markers(epoch.number()), epoch.atEnd());
    }

    private ProducerRecord<String, byte[]> record(Event event, long epoch) {
        return cloudEvents.record(Envelope.of(event).in(epoch), cloudEvents.data(event.data()));
    }

    private List<ProducerRecord<String, byte[]>> markers(long epoch) {
        var source = stored.kinds().getFirst().corrected().source();
        var markers = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var topic : topics()) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                var id = UUID.nameUUIDFromBytes(
                        "%s %d %d".formatted(topic, partition, epoch).getBytes(UTF_8));
                markers.add(new EndMarker(id, source, clock.instant(), epoch).record(topic, partition));
            }
        }
        return markers;
    }

    /** The topics that this service publishes to. */
    List<String> topics() {
        return stored.kinds().stream().map(RecordKind::topic).distinct().toList();
    }

    /** How many records there are now. */
    long total() {
        return stored.kinds().stream().mapToLong(stored::count).sum();
    }
}
