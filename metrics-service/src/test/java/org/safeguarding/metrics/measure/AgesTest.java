package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.Told;

/** Ages go by days: the day of birth, or the middle of the days on which the child may have been born (ADR 0020). */
class AgesTest {

    private static final String NOT_RECORDED = "not-recorded";

    private final Told child = Told.about();

    @ParameterizedTest
    @CsvSource({
        "2010-03-20, 2010-03-19, unborn",
        "2010-03-20, 2010-03-20, under-1",
        "2010-03-20, 2011-03-19, under-1",
        "2010-03-20, 2011-03-20, 1-4",
        "2010-03-20, 2015-03-19, 1-4",
        "2010-03-20, 2015-03-20, 5-9",
        "2010-03-20, 2020-03-05, 5-9",
        "2010-03-20, 2020-03-19, 5-9",
        "2010-03-20, 2020-03-20, 10-15",
        "2010-03-20, 2026-03-19, 10-15",
        "2010-03-20, 2026-03-20, 16-and-over",
        "2012-02-29, 2017-02-28, 1-4",
        "2012-02-29, 2017-03-01, 5-9",
        "2012-02-29, 2028-02-28, 10-15",
        "2012-02-29, 2028-02-29, 16-and-over"
    })
    void a_contact_counts_in_the_band_of_the_childs_age_on_its_day(String born, String receivedOn, String band) {
        assertThat(bands(ContactMeasures.CONTACTS_RECEIVED, child.child(born), child.contact(receivedOn)))
                .isEqualTo(Map.of(band, Map.of(receivedOn, 1L)));
    }

    /** In a year of 365 days the middle is 2 July, in a leap year 1 July. */
    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 2010-12-31, 2020-07-01, 5-9",
        "2010-01-01, 2010-12-31, 2020-07-02, 10-15",
        "2012-01-01, 2012-12-31, 2022-06-30, 5-9",
        "2012-01-01, 2012-12-31, 2022-07-01, 10-15",
        "2010-03-01, 2010-03-31, 2020-03-15, 5-9",
        "2010-03-01, 2010-03-31, 2020-03-16, 10-15",
        "2010-03-19, 2010-03-20, 2020-03-19, 10-15",
        "2018-03-09, 2018-06-01, 2018-04-19, unborn",
        "2018-03-09, 2018-06-01, 2018-04-20, under-1"
    })
    void a_child_born_on_one_of_several_days_has_the_age_of_one_born_on_the_middle_day(
            String earliest, String latest, String receivedOn, String band) {
        assertThat(bands(
                        ContactMeasures.CONTACTS_RECEIVED, child.child(1, earliest, latest), child.contact(receivedOn)))
                .isEqualTo(Map.of(band, Map.of(receivedOn, 1L)));
    }

    @Test
    void where_every_possible_day_of_birth_gives_one_band_it_is_that_band() {
        var earliest = LocalDate.of(2010, 1, 1);
        var latest = LocalDate.of(2010, 12, 31);
        var day = LocalDate.of(2010, 1, 1);
        var certain = Stream.iterate(day, d -> d.isBefore(LocalDate.of(2027, 1, 1)), d -> d.plusDays(1))
                .filter(d -> AgeBand.on(earliest, d) == AgeBand.on(latest, d))
                .toList();

        assertThat(certain)
                .hasSizeGreaterThan(4_000)
                .allSatisfy(on -> assertThat(bands(
                                ContactMeasures.CONTACTS_RECEIVED,
                                child.child(1, earliest.toString(), latest.toString()),
                                child.contact(on.toString())))
                        .containsOnlyKeys(AgeBand.on(earliest, on).label()));
    }

    @Test
    void a_plan_that_is_open_moves_to_the_next_band_on_the_birthday() {
        assertThat(bands(
                        PlanMeasures.CHILD_PROTECTION_PLANS, child.child("2010-03-20"), child.plan("2020-03-01", null)))
                .isEqualTo(Map.of(
                        "5-9", Map.of("2020-03-01", 1L, "2020-03-20", -1L),
                        "10-15", Map.of("2020-03-20", 1L, "2026-03-20", -1L),
                        "16-and-over", Map.of("2026-03-20", 1L)));
        assertThat(bands(
                        PlanMeasures.CHILD_PROTECTION_PLANS,
                        child.child("2012-02-29"),
                        child.plan("2017-02-01", "2017-04-01")))
                .isEqualTo(Map.of(
                        "1-4", Map.of("2017-02-01", 1L, "2017-03-01", -1L),
                        "5-9", Map.of("2017-03-01", 1L, "2017-04-01", -1L)));
    }

    @Test
    void a_child_of_whose_birth_nothing_is_known_is_in_no_band_and_stays_there() {
        assertThat(bands(
                        PlanMeasures.CHILD_PROTECTION_PLANS, child.child(null), child.plan("2017-05-02", "2018-03-31")))
                .isEqualTo(Map.of(NOT_RECORDED, Map.of("2017-05-02", 1L, "2018-03-31", -1L)));
    }

    @Test
    void what_is_divided_by_the_childs_age_has_had_another_version_since_that_goes_by_days() {
        assertThat(Measures.ALL)
                .allSatisfy(measure -> assertThat(measure.version())
                        .isGreaterThanOrEqualTo(measure.dimensions().contains(Dimension.AGE_BAND) ? 2 : 1));
    }

    /** By band and day; a day on which nothing changes is left out. */
    private static Map<String, Map<String, Long>> bands(Measure measure, Event... events) {
        var codes = Stream.concat(Stream.of(0), Stream.of(AgeBand.values()).map(band -> 1 + band.ordinal()));
        return codes.map(code -> Map.entry(
                        code == 0 ? NOT_RECORDED : AgeBand.values()[code - 1].label(),
                        ByDay.of(measure, Dimension.AGE_BAND, code, events)))
                .filter(band -> !band.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
