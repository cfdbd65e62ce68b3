package org.safeguarding.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.SampleLines.Decided;

class SampleFrontDoorTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);
    private static final LocalDate FIRST_OF_YEAR_BEFORE = LocalDate.of(2016, 4, 1);
    private static final SampleLines LINES = SampleLines.LINES;

    @Test
    void contacts_of_both_years_are_as_many_as_the_board_reports() {
        assertThat(contacts(FIRST, LAST)).hasSize(15_684);
        assertThat(contacts(FIRST_OF_YEAR_BEFORE, FIRST.minusDays(1))).hasSize(16_609);
        assertThat(LINES.contacts).hasSize(15_684 + 16_609 + 2_596);
    }

    @Test
    void of_the_years_before_there_are_only_the_referrals_of_which_the_tables_know_something() {
        assertThat(LINES.contacts)
                .filteredOn(contact -> contact.receivedOn().isBefore(FIRST_OF_YEAR_BEFORE))
                .hasSize(636 + 1_960)
                .allMatch(Decided::isReferral)
                .noneMatch(contact -> contact.receivedOn().isBefore(FIRST_OF_YEAR_BEFORE.minusYears(4)));
    }

    @Test
    void two_referrals_of_a_child_are_six_weeks_apart_or_more() {
        Map<String, List<LocalDate>> days = new HashMap<>();
        referrals(FIRST_OF_YEAR_BEFORE, LAST)
                .forEach(referral -> days.computeIfAbsent(referral.child(), none -> new ArrayList<>())
                        .add(referral.receivedOn()));

        assertThat(days.values()).allSatisfy(ofChild -> {
            List<LocalDate> sorted = ofChild.stream().sorted().toList();
            assertThat(IntStream.range(1, sorted.size())
                            .mapToLong(i -> ChronoUnit.DAYS.between(sorted.get(i - 1), sorted.get(i))))
                    .allMatch(apart -> apart >= 42);
        });
    }

    @Test
    void every_contact_is_decided_after_it_is_received_and_recorded_after_it_happened() {
        assertThat(LINES.contacts).allSatisfy(contact -> {
            Instant receivedAt = instant(contact.contact(), "receivedAt");
            Instant decidedAt = instant(contact.decision(), "decidedAt");
            Instant recordedAt = instant(contact.contact(), "recordedAt");
            Instant decisionRecordedAt = instant(contact.decision(), "recordedAt");
            assertThat(receivedAt).isBefore(recordedAt).isBefore(decidedAt);
            assertThat(decisionRecordedAt).isAfter(decidedAt).isAfter(recordedAt);
        });
    }

    @Test
    void times_carry_the_offset_that_london_had() {
        assertThat(LINES.contacts).allSatisfy(contact -> {
            OffsetDateTime receivedAt =
                    OffsetDateTime.parse(contact.contact().get("receivedAt").asText());
            assertThat(receivedAt.getOffset())
                    .isEqualTo(ZoneId.of("Europe/London").getRules().getOffset(receivedAt.toInstant()));
        });
        assertThat(LINES.contacts)
                .as("contacts of a London day that was yesterday in UTC")
                .anyMatch(contact -> !contact.contact()
                        .get("receivedAt")
                        .asText()
                        .startsWith(instant(contact.contact(), "receivedAt")
                                .toString()
                                .substring(0, 10)));
    }

    @Test
    void most_contacts_are_decided_by_the_next_working_day_and_some_later() {
        long inTime = contacts(FIRST, LAST).stream()
                .filter(contact -> !LocalDate.parse(
                                contact.decision().get("decidedAt").asText().substring(0, 10))
                        .isAfter(WorkingDays.after(contact.receivedOn(), 1)))
                .count();

        assertThat(inTime).isEqualTo(14_635);
    }

    @Test
    void lines_come_in_the_order_in_which_they_were_recorded_and_a_contact_before_its_decision() {
        assertThat(LINES.frontDoor)
                .extracting(line -> instant(line.get("data"), "recordedAt"))
                .isSorted();
        Set<String> seen = new HashSet<>();
        assertThat(LINES.frontDoor).allSatisfy(line -> {
            JsonNode contactKey = line.at("/data/contactKey");
            assertThat(contactKey.isMissingNode() || seen.contains(contactKey.asText()))
                    .isTrue();
            assertThat(seen.add(line.get("key").asText())).isTrue();
        });
    }

    @Test
    void only_referrals_carry_a_primary_need() {
        assertThat(LINES.contacts).allMatch(contact -> contact.decision().has("primaryNeed") == contact.isReferral());
    }

    private static List<Decided> contacts(LocalDate from, LocalDate to) {
        return LINES.contacts.stream()
                .filter(contact -> !contact.receivedOn().isBefore(from)
                        && !contact.receivedOn().isAfter(to))
                .toList();
    }

    private static List<Decided> referrals(LocalDate from, LocalDate to) {
        return contacts(from, to).stream().filter(Decided::isReferral).toList();
    }

    private static Instant instant(JsonNode data, String field) {
        return OffsetDateTime.parse(data.get(field).asText()).toInstant();
    }
}
