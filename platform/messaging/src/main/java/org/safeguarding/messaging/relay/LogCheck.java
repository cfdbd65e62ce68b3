package org.safeguarding.messaging.relay;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.messaging.CloudEvents;

/** Checks whether the log is the one to which this database has published, and goes on from there. */
final class LogCheck {

    private final LogReader reader;
    private final CloudEvents cloudEvents;
    private final StoredRecords records;

    /**
     * What was found.
     *
     * @param broken why the log does not go on from what was acknowledged; null if it does
     * @param highestEpoch the highest epoch at the end of the log; 0 if nothing was read
     * @param log where it ends now
     */
    record Result(String broken, long highestEpoch, Map<TopicPartition, Position> log) {}

    LogCheck(LogReader reader, CloudEvents cloudEvents, StoredRecords records) {
        this.reader = reader;
        this.cloudEvents = cloudEvents;
        this.records = records;
    }

    /**
     * @param known how far each partition was acknowledged; none in a database that published before it kept that
     * @param log what there is now
     * @param epoch the newest of this database
     */
    Result check(
            Map<TopicPartition, Position> known, Map<TopicPartition, Extent> log, long epoch, JournalReader journal)
            throws SQLException {
        var from = new HashMap<TopicPartition, Long>();
        String lost = null;
        for (var partition : log.entrySet()) {
            var extent = partition.getValue();
            var position = known.get(partition.getKey());
            var why = position == null ? null : lost(partition.getKey(), position, extent);
            boolean goesOn = position != null && why == null;
            from.put(partition.getKey(), Math.max(extent.start(), (goesOn ? position.next() : extent.end()) - 1));
            lost = lost == null ? why : lost;
        }
        if (lost == null) {
            lost = lostBeforeItWasKept(known, log);
        }
        var tail = new Tail(cloudEvents, journal, known, epoch);
        reader.read(from, log, tail);
        var strange = tail.strange();
        var now = new HashMap<TopicPartition, Position>();
        log.forEach((partition, extent) ->
                now.put(partition, new Position(extent.topicId(), extent.end(), tail.lastId(partition))));
        return new Result(lost == null ? strange : lost, tail.highestEpoch(), now);
    }

    private static String lost(TopicPartition partition, Position position, Extent extent) {
        if (!position.topicId().equals(extent.topicId())) {
            return "The log was lost: topic " + partition.topic() + " was made again";
        }
        if (extent.end() < position.next() || extent.start() > position.next()) {
            return "The log was lost or put back: %s has records %d to %d, but was acknowledged up to %d"
                    .formatted(partition, extent.start(), extent.end(), position.next());
        }
        return null;
    }

    private String lostBeforeItWasKept(Map<TopicPartition, Position> known, Map<TopicPartition, Extent> log) {
        Set<String> empty = new TreeSet<>();
        log.keySet().forEach(partition -> empty.add(partition.topic()));
        known.keySet().forEach(partition -> empty.remove(partition.topic()));
        log.forEach((partition, extent) -> {
            if (extent.end() > 0) {
                empty.remove(partition.topic());
            }
        });
        return records.kinds().stream()
                .filter(kind -> empty.contains(kind.topic()) && records.count(kind) > 0)
                .map(RecordKind::topic)
                .findFirst()
                .map(topic -> "The log was lost: topic " + topic + " is empty, but there are records")
                .orElse(null);
    }
}
