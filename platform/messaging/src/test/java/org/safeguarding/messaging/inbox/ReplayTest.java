package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ReplayTest {

    private static final String ROTHERHAM = "E08000018";

    private InboxRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new InboxRig();
        var child = UUID.randomUUID();
        var unknown = rig.contact(child, "police");
        unknown.headers().remove("ce_type").add("ce_type", "referrals.contact.sung.v1".getBytes(UTF_8));
        var elsewhere = rig.contact(child, InboxRig.POISON);
        elsewhere.headers().remove("ce_authority").add("ce_authority", "E08000019".getBytes(UTF_8));
        var nowhere = rig.contact(child, InboxRig.POISON);
        nowhere.headers().remove("ce_authority");
        rig.send(List.of(rig.contact(child, InboxRig.POISON), unknown, elsewhere, nowhere));
        rig.start();
        await().untilAsserted(() -> assertThat(rig.rejected()).isEqualTo("4"));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    @Test
    void an_event_whose_cause_is_gone_is_applied_once_and_no_longer_rejected() throws Exception {
        rig.cured.set(true);

        replay(page().getFirst());

        assertThat(rig.effects()).isEqualTo("1 of 1");
        assertThat(page()).extracting(RejectedEvent::eventType).containsExactly("referrals.contact.sung.v1", contact());
    }

    @Test
    void an_event_that_fails_again_stays_and_leaves_no_effect() throws Exception {
        assertThatThrownBy(() -> replay(page().getFirst()))
                .isInstanceOf(Replay.RejectedAgain.class)
                .hasMessage("IllegalStateException: this one cannot be applied");
        assertThatThrownBy(() -> replay(page().get(1)))
                .isInstanceOf(Replay.RejectedAgain.class)
                .hasMessage("unknown type referrals.contact.sung.v1");
        rig.fault.set(new SQLException("shut down", "57P01"));
        assertThatThrownBy(() -> replay(page().getFirst())).isInstanceOf(SQLException.class);

        assertThat(rig.rejected()).isEqualTo("4");
        assertThat(rig.effects()).isEqualTo("0 of 0");
    }

    @Test
    void an_event_of_a_lower_epoch_than_its_partition_s_is_not_applied_any_more() throws Exception {
        rig.cured.set(true);
        rig.execute("UPDATE consumer_offset SET epoch = 7 WHERE epoch = 0");

        assertThatThrownBy(() -> replay(page().getFirst()))
                .isInstanceOf(Replay.RejectedAgain.class)
                .hasMessage("epoch 0 is past: the source publishes every record again in epoch 7");

        assertThat(rig.rejected()).isEqualTo("4");
        assertThat(rig.effects()).isEqualTo("0 of 0");
    }

    @Test
    void an_authority_sees_what_names_it_and_what_names_none_page_by_page() throws Exception {
        try (var connection = rig.database.getConnection()) {
            var first = RejectedEventReader.page(connection, InboxRig.CONSUMER, ROTHERHAM, rig.topic, null, 2);
            var rest = RejectedEventReader.page(
                    connection,
                    InboxRig.CONSUMER,
                    ROTHERHAM,
                    null,
                    first.getLast().address(),
                    2);

            assertThat(first).extracting(event -> event.address().offset()).containsExactly(0L, 1L);
            assertThat(rest).extracting(event -> event.address().offset()).containsExactly(3L);
            assertThat(first.getFirst().payload()).isNull();
            assertThat(RejectedEventReader.page(connection, InboxRig.CONSUMER, ROTHERHAM, "elsewhere", null, 2))
                    .isEmpty();
            var whole = RejectedEventReader.find(
                            connection,
                            InboxRig.CONSUMER,
                            ROTHERHAM,
                            rest.getFirst().address())
                    .orElseThrow();
            assertThat(new String(whole.payload(), UTF_8)).startsWith("{\"effectiveOn\":\"2017-04-03\"");
            assertThat(whole.headers()).containsEntry("ce_agency", InboxRig.POISON);
            var other = new RejectedEvent.Address(
                    rig.topic, rest.getFirst().address().partition(), 2);
            assertThat(RejectedEventReader.find(connection, InboxRig.CONSUMER, ROTHERHAM, other))
                    .isEmpty();
        }
    }

    @Test
    void the_reason_is_that_of_the_last_attempt_and_what_is_removed_is_gone() throws Exception {
        try (var connection = rig.database.getConnection()) {
            var address = page().getFirst().address();
            RejectedEvents.failedAgain(connection, InboxRig.CONSUMER, address, "another reason");
            assertThat(page().getFirst().reason()).isEqualTo("another reason");

            assertThat(RejectedEvents.remove(connection, InboxRig.CONSUMER, address))
                    .isTrue();
            assertThat(RejectedEvents.remove(connection, InboxRig.CONSUMER, address))
                    .isFalse();
            assertThat(rig.rejected()).isEqualTo("3");
        }
    }

    private void replay(RejectedEvent event) throws Exception {
        try (var connection = rig.database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var locked = RejectedEventReader.lock(connection, InboxRig.CONSUMER, ROTHERHAM, event.address());
                Replay.apply(connection, InboxRig.CONSUMER, rig.handler(InboxRig.CONSUMER), locked.orElseThrow());
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private List<RejectedEvent> page() throws SQLException {
        try (var connection = rig.database.getConnection()) {
            return RejectedEventReader.page(connection, InboxRig.CONSUMER, ROTHERHAM, null, null, 10);
        }
    }

    private static String contact() {
        return "referrals.contact.received.v1";
    }
}
