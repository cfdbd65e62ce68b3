package org.safeguarding.bench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;

class EnglandTest {

    private static final double THREE_WEEKS = 0.0575;

    @Test
    void is_the_same_each_time_it_is_told() {
        assertThat(told(0.01)).isEqualTo(told(0.01));
    }

    @Test
    void is_told_in_the_order_of_recording() {
        assertThat(told(THREE_WEEKS).stream().map(Event::time)).isSorted();
    }

    @Test
    void one_year_begins_on_1_April_2017_and_ten_on_1_April_2008() {
        assertThat(new England(1).first()).isEqualTo(LocalDate.of(2017, 4, 1));
        assertThat(new England(10).first()).isEqualTo(LocalDate.of(2008, 4, 1));
    }

    @Test
    void the_part_about_the_largest_authority_is_all_that_the_whole_has_about_it() {
        List<Event> part = told(England.largestAuthority(THREE_WEEKS));
        String authority = part.getFirst().authority();

        assertThat(part)
                .isEqualTo(told(THREE_WEEKS).stream()
                        .filter(event -> event.authority().equals(authority))
                        .toList());
    }

    @Test
    void has_as_many_contacts_referrals_and_new_children_in_a_year_as_it_says() {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        told(THREE_WEEKS).forEach(event -> counts.merge(event.type(), 1L, Long::sum));
        assertThat(counts.get(EventType.CONTACT_RECEIVED)).isCloseTo(41_400L, within(800L));
        assertThat(counts.get(EventType.REFERRAL_RECEIVED)).isCloseTo(36_800L, within(1_500L));
        assertThat(counts.get(EventType.CHILD_REGISTERED)).isCloseTo(18_050L, within(400L));
    }

    @Test
    void every_child_is_registered_before_anything_else_is_recorded_about_them() {
        Set<UUID> registered = new HashSet<>();
        for (Event event : told(THREE_WEEKS)) {
            if (event.type() == EventType.CHILD_REGISTERED) {
                registered.add(event.key());
            }
            assertThat(registered).contains(event.key());
        }
    }

    @Test
    void the_versions_of_a_record_come_in_their_order_and_each_event_has_an_id_of_its_own() {
        Map<UUID, Integer> newest = new java.util.HashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (Event event : told(THREE_WEEKS)) {
            assertThat(event.recordVersion()).isEqualTo(newest.getOrDefault(event.subject(), 0) + 1);
            newest.put(event.subject(), event.recordVersion());
            assertThat(ids.add(event.id())).isTrue();
        }
    }

    @Test
    void a_longer_history_has_the_same_days_of_the_same_authorities() {
        Instant lastWeek = Instant.parse("2018-03-25T00:00:00Z");
        long shorter = receivedSince(told(0.03), lastWeek);
        long longer = receivedSince(told(0.2), lastWeek);
        assertThat(longer).isCloseTo(shorter, within(shorter / 20));
    }

    private static long receivedSince(List<Event> events, Instant since) {
        return events.stream()
                .filter(event -> event.type() == EventType.CONTACT_RECEIVED
                        && event.authority().equals("E08000018")
                        && event.time().isAfter(since))
                .count();
    }

    private static List<Event> told(double years) {
        return told(new England(years));
    }

    private static List<Event> told(England history) {
        List<Event> events = new ArrayList<>();
        history.<RuntimeException>tell(events::add);
        return events;
    }
}
