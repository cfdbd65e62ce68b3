package org.safeguarding.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;

class WatcherTest {

    private static final Instant NOON = Instant.parse("2018-03-31T12:00:00Z");
    private static final Position POSITION = new Position(1, "740:740:");
    private static final Changes NONE = new Changes(POSITION, false, Map.of());
    private static final Signal COMPLETE = new Signal.Update(POSITION, List.of(), true);
    private static final Watch NOTHING =
            new Watch("E08000018", List.of(), null, null, Disclosure.FULL, POSITION, NOON.plusSeconds(3_600));

    @Test
    void without_changes_a_client_hears_that_the_stream_is_alive_every_fifteen_seconds() throws Exception {
        var client = new Client();
        var watcher = new Watcher(NOTHING, client);
        client.onSubscribe(watcher);
        client.isReadyFor(10);
        watcher.note(NONE, POSITION, NOTHING.period(LocalDate.of(2018, 3, 31)));

        watcher.tell(NOON, null, Set.of());
        watcher.tell(NOON.plusSeconds(14), null, Set.of());
        assertThat(client.received).containsExactly(COMPLETE);

        watcher.tell(NOON.plusSeconds(15), null, Set.of());
        assertThat(client.received).containsExactly(COMPLETE, new Signal.StillHere());
    }

    @Test
    void a_client_hears_when_a_topic_behind_its_indicators_is_published_again_and_when_it_was() throws Exception {
        var client = new Client();
        var watch = new Watch(
                "E08000018",
                List.of(Indicators.find("contacts-received").orElseThrow()),
                null,
                null,
                Disclosure.FULL,
                POSITION,
                NOON.plusSeconds(3_600));
        var watcher = new Watcher(watch, client);
        client.onSubscribe(watcher);
        client.isReadyFor(10);
        watcher.note(NONE, POSITION, watch.period(LocalDate.of(2018, 3, 31)));

        watcher.tell(NOON, null, Set.of(Topics.PLANS));
        watcher.tell(NOON, null, Set.of(Topics.PLANS, Topics.CHILDREN));
        watcher.tell(NOON, null, Set.of(Topics.REFERRALS));
        watcher.tell(NOON, null, Set.of(Topics.PLANS));

        assertThat(client.received).containsExactly(COMPLETE, new Signal.Update(POSITION, List.of(), false), COMPLETE);
    }

    @Test
    void the_running_year_is_watched_until_the_day_it_is_unless_days_are_given() {
        assertThat(NOTHING.period(LocalDate.of(2018, 3, 31)))
                .isEqualTo(new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31)));
        assertThat(NOTHING.period(LocalDate.of(2018, 4, 1)))
                .isEqualTo(new Period(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 4, 1)));
    }
}
