package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.SampleLines.Decided;

class SampleFrontDoorTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);
    private static final LocalDate FIRST_OF_YEAR_BEFORE = LocalDate.of(2016, 4, 1);
    private static final SampleLines LINES = new SampleLines(Sample.generate());

    @Test
    void contacts_of_both_years_are_as_many_as_the_board_reports() {
        assertThat(contacts(FIRST, LAST)).hasSize(15_684);
        assertThat(contacts(FIRST_OF_YEAR_BEFORE, FIRST.minusDays(1))).hasSize(16_609);
        assertThat(LINES.contacts).hasSize(15_684 + 16_609);
    }

    @Test
    void referrals_of_2017_18_are_as_published_by_month() {
        assertThat(referralsByMonth(FIRST)).containsExactly(308, 367, 475, 283, 291, 319, 430, 463, 388, 418, 357, 394);
    }

    @Test
    void referrals_of_2016_17_are_as_published_by_month() {
        assertThat(referralsByMonth(FIRST_OF_YEAR_BEFORE))
                .containsExactly(399, 429, 529, 385, 420, 575, 453, 467, 298, 292, 378, 449);
    }

    @Test
    void referrals_of_2017_18_are_as_published_by_source() {
        assertThat(referralsBySource(FIRST, LAST))
                .isEqualTo(Map.ofEntries(
                        Map.entry("Individual", 335L),
                        Map.entry("Schools", 731L),
                        Map.entry("Education services", 28L),
                        Map.entry("Health", 570L),
                        Map.entry("Housing", 69L),
                        Map.entry("LA services", 1_243L),
                        Map.entry("Police", 1_142L),
                        Map.entry("Other legal", 170L),
                        Map.entry("Other", 133L),
                        Map.entry("Anonymous", 67L),
                        Map.entry("Unknown", 5L)));
    }

    @Test
    void referrals_of_2016_17_are_as_published_by_source() {
        assertThat(referralsBySource(FIRST_OF_YEAR_BEFORE, FIRST.minusDays(1)))
                .isEqualTo(Map.ofEntries(
                        Map.entry("Individual", 503L),
                        Map.entry("Schools", 915L),
                        Map.entry("Education services", 258L),
                        Map.entry("Health", 679L),
                        Map.entry("Housing", 16L),
                        Map.entry("LA services", 761L),
                        Map.entry("Police", 1_388L),
                        Map.entry("Other legal", 140L),
                        Map.entry("Other", 322L),
                        Map.entry("Anonymous", 48L),
                        Map.entry("Unknown", 44L)));
    }

    @Test
    void referrals_are_of_as_many_children_as_published() {
        assertThat(children(referrals(FIRST, LAST))).hasSize(4_016);
        assertThat(children(referrals(FIRST_OF_YEAR_BEFORE, FIRST.minusDays(1))))
                .hasSize(4_386);
    }

    @Test
    void re_referrals_of_2017_18_are_1030_of_896_children() {
        List<Decided> all = referrals(FIRST_OF_YEAR_BEFORE, LAST);
        Map<String, List<LocalDate>> days = new HashMap<>();
        all.forEach(referral -> days.computeIfAbsent(referral.child(), none -> new ArrayList<>())
                .add(referral.receivedOn()));

        List<Decided> reReferrals = referrals(FIRST, LAST).stream()
                .filter(referral -> days.get(referral.child()).stream()
                        .anyMatch(earlier -> earlier.isBefore(referral.receivedOn())
                                && !earlier.isBefore(referral.receivedOn().minusMonths(12))))
                .toList();

        assertThat(reReferrals).hasSize(1_030);
        assertThat(children(reReferrals)).hasSize(896);
        assertThat(Math.round(1_030 * 1_000.0 / 4_493)).isEqualTo(229);
    }

    @Test
    void two_referrals_of_a_child_are_two_weeks_apart_or_more() {
        Map<String, List<LocalDate>> days = new HashMap<>();
        referrals(FIRST_OF_YEAR_BEFORE, LAST)
                .forEach(referral -> days.computeIfAbsent(referral.child(), none -> new ArrayList<>())
                        .add(referral.receivedOn()));

        assertThat(days.values()).allSatisfy(ofChild -> {
            List<LocalDate> sorted = ofChild.stream().sorted().toList();
            assertThat(IntStream.range(1, sorted.size())
                            .mapToLong(i -> ChronoUnit.DAYS.between(sorted.get(i - 1), sorted.get(i))))
                    .allMatch(apart -> apart >= 14);
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

        assertThat(inTime).isEqualTo(14_695);
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

    private static List<Integer> referralsByMonth(LocalDate first) {
        return IntStream.range(0, 12)
                .mapToObj(month -> referrals(
                                first.plusMonths(month),
                                first.plusMonths(month + 1).minusDays(1))
                        .size())
                .toList();
    }

    private static Map<String, Long> referralsBySource(LocalDate from, LocalDate to) {
        return referrals(from, to).stream()
                .collect(groupingBy(
                        referral ->
                                group(referral.contact().get("referralSource").asText()),
                        TreeMap::new,
                        counting()));
    }

    private static String group(String source) {
        return switch (source) {
            case "1A", "1B", "1C", "1D" -> "Individual";
            case "2A" -> "Schools";
            case "2B" -> "Education services";
            case "3A", "3B", "3C", "3D", "3E", "3F" -> "Health";
            case "4" -> "Housing";
            case "5A", "5B", "5C", "5D" -> "LA services";
            case "6" -> "Police";
            case "7" -> "Other legal";
            case "8" -> "Other";
            case "9" -> "Anonymous";
            case "10" -> "Unknown";
            default -> throw new AssertionError("No source code of the census: " + source);
        };
    }

    private static Set<String> children(List<Decided> contacts) {
        Set<String> children = new HashSet<>();
        contacts.forEach(contact -> children.add(contact.child()));
        return children;
    }

    private static Instant instant(JsonNode data, String field) {
        return OffsetDateTime.parse(data.get(field).asText()).toInstant();
    }
}
