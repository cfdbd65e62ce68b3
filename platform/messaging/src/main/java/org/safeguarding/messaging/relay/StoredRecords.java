package org.safeguarding.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;

/** The records that a service owns and publishes, for a republish. A service with a relay has one bean of this type. */
public interface StoredRecords {

    /**
     * Some of the records of a kind.
     *
     * @param events the current version of each that is published, as today's code makes it, in epoch 0
     * @param read how many records were read, with those that are not published; less than was asked for at the end
     * @param last the last that was read; null if none was
     */
    record Page(List<Event> events, int read, UUID last) {}

    /** The kinds, in the order in which to send them. Their topics are published to by this service only. */
    List<RecordKind> kinds();

    /** How many records of a kind there are, published or not. */
    long count(RecordKind kind);

    /**
     * The next records of a kind in a fixed order of their ids. Called by the relay's thread outside any transaction.
     *
     * @param after the last one of the page before; null to begin
     * @param limit of records to read, at least 1
     */
    Page after(RecordKind kind, UUID after, int limit);

    /** The id of the event of a version that had none: always the same, so that consumers and the relay know it again. */
    static UUID eventId(UUID record, int version) {
        return UUID.nameUUIDFromBytes((record + "/" + version).getBytes(UTF_8));
    }
}
