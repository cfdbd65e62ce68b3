package org.safeguarding.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class IndicatorStreamTest {

    private static final String CONTACTS = "contacts-received";
    private static final String REFERRALS = "referrals-received";

    @Inject
    IndicatorStream stream;

    @Inject
    DataSource database;

    @Test
    void what_changes_while_a_client_is_not_ready_comes_as_one() throws Exception {
        var authority = "E08000021";
        begin(authority);
        var client = watch(authority, Disclosure.FULL, null);
        client.isReadyFor(1);
        await().untilAsserted(() -> assertThat(client.told(CONTACTS)).containsExactly(0L));
        Live.tell(Told.about(authority).contact("2017-04-03"));
        Live.awaitYear(authority, CONTACTS, 1);
        Live.tell(
                Told.about(authority).contact("2017-04-04"),
                Told.about(authority).referral("2017-04-04"));
        Live.awaitYear(authority, CONTACTS, 2);
        Live.awaitYear(authority, REFERRALS, 1);

        client.isReadyFor(5);

        await().untilAsserted(() -> assertThat(client.told(REFERRALS)).containsExactly(0L, 1L));
        assertThat(client.told(CONTACTS)).containsExactly(0L, 2L);
        assertThat(client.received).hasSize(2);
    }

    @Test
    void a_client_that_is_never_ready_delays_no_other() throws Exception {
        var authority = "E08000022";
        begin(authority);
        var never = watch(authority, Disclosure.FULL, null);
        var other = watch(authority, Disclosure.FULL, null);
        other.isReadyFor(1_000);
        await().untilAsserted(() -> assertThat(other.told(CONTACTS)).containsExactly(0L));
        for (long n = 1; n <= 3; n++) {
            long contacts = n;
            Live.tell(Told.about(authority).contact("2017-04-03"));
            await().untilAsserted(() -> assertThat(other.told(CONTACTS)).endsWith(contacts));
        }

        assertThat(other.told(CONTACTS)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(never.received).isEmpty();
        never.isReadyFor(1);
        await().untilAsserted(() -> assertThat(never.told(CONTACTS)).containsExactly(3L));
    }

    @Test
    void a_client_that_comes_back_is_told_what_it_missed_and_nothing_else() throws Exception {
        var authority = "E08000023";
        begin(authority);
        var first = watch(authority, Disclosure.FULL, null);
        first.isReadyFor(1);
        await().untilAsserted(() -> assertThat(first.received).hasSize(1));
        first.leaves();
        Live.tell(Told.about(authority).referral("2017-05-02"));
        Live.awaitYear(authority, REFERRALS, 1);

        var back = watch(authority, Disclosure.FULL, position(first));
        back.isReadyFor(10);

        await().untilAsserted(() -> assertThat(back.told(REFERRALS)).containsExactly(1L));
        assertThat(back.told(CONTACTS)).isEmpty();
        assertThat(first.told(REFERRALS)).containsExactly(0L);
    }

    @Test
    void a_change_that_commits_after_later_ones_is_not_missed() throws Exception {
        var authority = "E08000024";
        Live.tell(
                Told.about(authority).contact("2017-05-02"),
                Told.about(authority).referral("2017-05-02"));
        Live.awaitYear(authority, CONTACTS, 1);
        Live.awaitYear(authority, REFERRALS, 1);
        Position between;
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            touch(slow, authority, REFERRALS);
            try (var quick = database.getConnection()) {
                touch(quick, authority, CONTACTS);
            }
            var client = watch(authority, Disclosure.FULL, null);
            client.isReadyFor(1);
            await().untilAsserted(() -> assertThat(client.received).hasSize(1));
            between = position(client);
            slow.commit();
        }

        var back = watch(authority, Disclosure.FULL, between);
        back.isReadyFor(1);

        await().untilAsserted(() -> assertThat(back.told(REFERRALS)).containsExactly(1L));
        assertThat(back.told(CONTACTS)).isEmpty();
    }

    @Test
    void another_generation_is_told_anew() throws Exception {
        var authority = "E08000025";
        begin(authority);
        var client = watch(authority, Disclosure.FULL, new Position(999_999_999, "3:3:"));

        client.isReadyFor(1);

        await().untilAsserted(() -> assertThat(client.told(CONTACTS)).containsExactly(0L));
        assertThat(client.told(REFERRALS)).containsExactly(0L);
    }

    @Test
    void a_restricted_client_learns_nothing_of_withheld_counts_by_what_is_sent_when() throws Exception {
        var authority = "E08000026";
        Live.tell(
                Told.about(authority).contact("2017-05-02"),
                Told.about(authority).referral("2017-05-02"));
        Live.awaitYear(authority, CONTACTS, 1);
        Live.awaitYear(authority, REFERRALS, 1);
        var restricted = watch(authority, Disclosure.WITHOUT_SMALL_COUNTS, null);
        restricted.isReadyFor(1_000);
        await().untilAsserted(() -> assertThat(updates(restricted)).isEqualTo(1));
        var full = watch(authority, Disclosure.FULL, null);
        full.isReadyFor(1_000);
        await().untilAsserted(() -> assertThat(full.told(CONTACTS)).containsExactly(1L));

        Live.tell(Told.about(authority).contact("2017-05-02"));

        await().untilAsserted(() -> assertThat(full.told(CONTACTS)).containsExactly(1L, 2L));
        Live.tell(Told.about(authority).contact("2017-05-02"));
        await().untilAsserted(() -> assertThat(full.told(CONTACTS)).containsExactly(1L, 2L, 3L));
        assertThat(updates(restricted)).isEqualTo(1);
        var back = watch(authority, Disclosure.WITHOUT_SMALL_COUNTS, position(restricted));
        back.isReadyFor(1);
        await().untilAsserted(() -> assertThat(back.told(REFERRALS)).hasSize(1));
        assertThat(back.told(CONTACTS)).hasSize(1);
    }

    @Test
    void a_stream_ends_with_the_right_to_it() {
        var client = new Client();
        stream.watch(new Watch(
                        "E08000027",
                        Indicators.ALL,
                        null,
                        null,
                        Disclosure.FULL,
                        null,
                        Instant.now().minusSeconds(1)))
                .subscribe(client);

        client.isReadyFor(1);

        await().untilAsserted(() -> assertThat(client.ended).isTrue());
        assertThat(client.received).isEmpty();
    }

    private Client watch(String authority, Disclosure disclosure, Position since) {
        var client = new Client();
        stream.watch(new Watch(
                        authority,
                        List.of(indicator(CONTACTS), indicator(REFERRALS)),
                        LocalDate.of(2017, 4, 1),
                        LocalDate.of(2018, 3, 31),
                        disclosure,
                        since,
                        Instant.now().plusSeconds(600)))
                .subscribe(client);
        return client;
    }

    /** Records something in an earlier year: without it no figure is available. */
    private static void begin(String authority) throws Exception {
        Live.tell(Told.about(authority).plan("2016-06-01", null));
        Live.awaitYear(authority, "child-protection-plans", 1);
    }

    private static Indicator indicator(String id) {
        return Indicators.find(id).orElseThrow();
    }

    private static Position position(Client client) {
        return ((Signal.Update) client.received.getFirst()).position();
    }

    private static long updates(Client client) {
        return client.received.stream().filter(Signal.Update.class::isInstance).count();
    }

    private static void touch(Connection connection, String authority, String measure) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE series SET changed_by = pg_current_xact_id() WHERE authority = ? AND measure = ?")) {
            update.setString(1, authority);
            update.setString(2, measure);
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
