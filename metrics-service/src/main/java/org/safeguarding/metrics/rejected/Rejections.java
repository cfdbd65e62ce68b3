package org.safeguarding.metrics.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.messaging.inbox.RejectedEvent;
import org.safeguarding.messaging.inbox.RejectedEvent.Address;
import org.safeguarding.messaging.inbox.RejectedEventReader;
import org.safeguarding.messaging.inbox.RejectedEvents;
import org.safeguarding.messaging.inbox.Replay;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * The events that the live consumer could not apply, so they are missing from all answers. A caller sees events that
 * name the caller's authority, and events that name none: somebody must be able to resolve them.
 */
@ApplicationScoped
public class Rejections {

    private static final String KIND = "rejected-event";

    private final DataSource database;
    private final LiveConsumer live;
    private final AuditLog audit;
    private final Caller caller;

    Rejections(DataSource database, LiveConsumer live, AuditLog audit, Caller caller) {
        this.database = database;
        this.live = live;
        this.audit = audit;
        this.caller = caller;
    }

    /** The id of an event in the audit: the same whichever consumer rejected it. */
    public static UUID id(Address address) {
        var place = address.topic() + "/" + address.partition() + "/" + address.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(UTF_8));
    }

    /** Without payload; {@code topic} and {@code after} may be null. */
    public List<RejectedEvent> page(String topic, Address after, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return RejectedEventReader.page(connection, live.consumer(), caller.authority(), topic, after, limit);
        }
    }

    /** The whole event, which may hold personal data: the audit records who reads it and why. */
    @Transactional(rollbackOn = Exception.class)
    public RejectedEvent get(Address address, String purpose) throws SQLException {
        try (var connection = database.getConnection()) {
            var event = RejectedEventReader.find(connection, live.consumer(), caller.authority(), address)
                    .orElseThrow(Rejections::none);
            audit.read(new RecordAt(KIND, id(address), 1), purpose);
            return event;
        }
    }

    /**
     * Applies the event again as the live consumer would.
     *
     * @throws Refusal 422 with the reason if it is rejected again, which replaces the earlier reason; 409 while another
     *     consumer is taking over from the live one
     */
    public void replay(Address address) {
        var by = caller.actor();
        try {
            QuarkusTransaction.requiringNew().call(() -> attempt(address, by));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNPROCESSABLE) {
                QuarkusTransaction.requiringNew().call(() -> noteFailure(address, by, refusal.getMessage()));
            }
            throw refusal;
        }
    }

    private Void attempt(Address address, Actor by) throws SQLException {
        try (var connection = database.getConnection()) {
            live.holdStill(connection);
            var consumer = live.consumer();
            var event = RejectedEventReader.lock(connection, consumer, by.authority(), address)
                    .orElseThrow(Rejections::none);
            Replay.apply(connection, consumer, live.handler(), event);
            audit.changed(KIND, id(address), null, "replayed", by, null);
            return null;
        } catch (Replay.RejectedAgain e) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "event-rejected-again", e.getMessage());
        }
    }

    private Void noteFailure(Address address, Actor by, String reason) throws SQLException {
        try (var connection = database.getConnection()) {
            RejectedEvents.failedAgain(connection, live.consumer(), address, reason);
            audit.changed(KIND, id(address), null, "replay-failed", by, null);
            return null;
        }
    }

    /**
     * Gives the event up for good: no answer will ever include it.
     *
     * @throws Refusal 409 while another consumer is taking over from the live one
     */
    @Transactional(rollbackOn = Exception.class)
    public void discard(Address address, String reason) throws SQLException {
        try (var connection = database.getConnection()) {
            live.holdStill(connection);
            var consumer = live.consumer();
            if (RejectedEventReader.lock(connection, consumer, caller.authority(), address)
                    .isEmpty()) {
                throw none();
            }
            RejectedEvents.remove(connection, consumer, address);
            audit.changed(KIND, id(address), null, "discarded", caller.actor(), reason);
        }
    }

    private static Refusal none() {
        return Refusal.notFound("rejected event");
    }
}
