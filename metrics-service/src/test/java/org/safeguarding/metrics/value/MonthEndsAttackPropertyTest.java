package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.value.Asking.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.safeguarding.metrics.disclosure.Attack;
import org.safeguarding.metrics.disclosure.Attack.Sum;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Period;

/**
 * A partner agency asks a small authority on twelve consecutive month ends, keeps all answers and solves for what was
 * withheld on each of them. Between two month ends, contacts of earlier months are entered late or voided. The agency
 * knows the rules, and how many were entered late, but not in which month they were received.
 */
class MonthEndsAttackPropertyTest {

    private static final int AUTHORITIES = 150;
    private static final int MONTHS = 12;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = AUTHORITIES, seed = "20180331", shrinking = ShrinkingMode.OFF)
    void no_count_of_any_month_end_is_isolated_by_comparing_it_with_others(@ForAll("seeds") long seed) {
        assertThat(isolated(new Random(seed), true)).isEmpty();
    }

    @Example
    void without_remembering_what_was_answered_some_would_be() {
        assertThat(IntStream.range(0, AUTHORITIES)
                        .anyMatch(seed -> !isolated(new Random(seed), false).isEmpty()))
                .isTrue();
    }

    /** One contact more in October, which had been five, would reveal it. */
    @Example
    void four_months_withheld_stay_withheld_after_one_more_contact() {
        var then = contacts(20, 9, 8, 5);
        assertThat(months(then)).containsExactly("0", "0", "0", "20", "9", "8", "c");
        assertThat(text(then.partner("contacts-received", Asking.period("2017-04-01", "2017-10-31"))
                        .whole()))
                .isEqualTo("c");

        var now = contacts(20, 9, 8, 6).after(then);

        assertThat(months(now)).containsExactly("0", "0", "0", "20", "9", "8", "c");
    }

    @Example
    void the_months_of_a_year_that_has_ended_stay_withheld_after_one_more_contact() {
        var then = contacts(20, 9, 8, 5).on(Asking.TODAY);
        assertThat(months(then)).containsExactly("0", "0", "0", "c", "c", "c", "c");

        var now = contacts(20, 9, 8, 6).on(Asking.TODAY).after(then);

        assertThat(months(now)).isEqualTo(months(then));
    }

    private static Asking contacts(long... fromJuly) {
        var asking = new Asking().on(LocalDate.of(2017, 11, 30));
        for (int i = 0; i < fromJuly.length; i++) {
            asking.count(ContactMeasures.CONTACTS_RECEIVED, "2017-%02d-03".formatted(7 + i), fromJuly[i]);
        }
        return asking;
    }

    private static List<String> months(Asking asking) {
        return Asking.months(2018)
                .limit(7)
                .map(month -> text(asking.partner("contacts-received", month).whole()))
                .toList();
    }

    private static List<String> isolated(Random random, boolean remembering) {
        var authority = new Year(random);
        var attack = new Attack(authority.truth);
        var figures = new ArrayList<Sum>();
        Asking before = null;
        int stoppedBefore = MONTHS;
        for (int end = 0; end < MONTHS; end++) {
            var asking = authority.asking(end);
            if (remembering && before != null) {
                asking.after(before);
            }
            if (!authority.voids[end]) {
                attack.isTold(authority.changedSince(end));
            }
            int stopped = MONTHS;
            for (int month = 0; month <= end; month++) {
                var figure = authority.asOf(end, month, month);
                figures.add(figure);
                attack.knowsAtLeast(figure, 0);
                if (asking.partner("contacts-received", period(month, month))
                                .whole()
                                .numerator()
                        != null) {
                    attack.isTold(figure);
                } else {
                    stopped = Math.min(stopped, month);
                }
                if (asking.partner("contacts-received", period(0, month))
                                .whole()
                                .numerator()
                        != null) {
                    attack.isTold(authority.asOf(end, 0, month));
                }
            }
            boolean running = end < MONTHS - 1;
            if (running && stopped < MONTHS && (stopped != stoppedBefore || !remembering)) {
                attack.knowsAtLeast(authority.asOf(end, stopped, stopped), 1);
                attack.knowsAtLeast(authority.less(authority.asOf(end, stopped, stopped)), -5);
            }
            stoppedBefore = stopped;
            before = asking;
        }
        return attack.isolates(figures);
    }

    private static Period period(int first, int last) {
        var april = YearMonth.of(2017, 4);
        return new Period(
                april.plusMonths(first).atDay(1), april.plusMonths(last).atEndOfMonth());
    }

    /**
     * A year of contacts. The unknowns are the count of each month when it ends, and how many contacts of each month were
     * entered or voided before each later month end.
     */
    private static final class Year {

        private final double[] truth = new double[MONTHS + MONTHS * MONTHS];
        private final boolean[] voids = new boolean[MONTHS];

        Year(Random random) {
            int busiest = 3 + random.nextInt(random.nextBoolean() ? 8 : 25);
            var counts = new int[MONTHS];
            for (int end = 0; end < MONTHS; end++) {
                counts[end] = random.nextInt(busiest);
                truth[end] = counts[end];
                voids[end] = random.nextInt(3) == 0;
                int month = random.nextInt(end + 1);
                if (month < end && random.nextBoolean() && counts[month] > 0) {
                    truth[changed(end, month)] = 1;
                    counts[month] += voids[end] ? -1 : 1;
                }
            }
        }

        private static int changed(int end, int month) {
            return MONTHS + end * MONTHS + month;
        }

        Sum asOf(int end, int first, int last) {
            var times = new int[truth.length];
            for (int month = first; month <= last; month++) {
                times[month] = 1;
                for (int later = month + 1; later <= end; later++) {
                    times[changed(later, month)] = voids[later] ? -1 : 1;
                }
            }
            return new Sum("%s to %s as of month %s".formatted(first, last, end), times);
        }

        Sum changedSince(int end) {
            var times = new int[truth.length];
            for (int month = 0; month < MONTHS; month++) {
                times[changed(end, month)] = 1;
            }
            return new Sum("changed before the end of month " + end, times);
        }

        Sum less(Sum figure) {
            return new Sum(
                    "less " + figure.name(),
                    Arrays.stream(figure.times()).map(n -> -n).toArray());
        }

        Asking asking(int end) {
            var asking = new Asking().on(period(end, end).to().plusDays(20));
            for (int month = 0; month <= end; month++) {
                var figure = asOf(end, month, month);
                double count = 0;
                for (int i = 0; i < truth.length; i++) {
                    count += figure.times()[i] * truth[i];
                }
                asking.count(
                        ContactMeasures.CONTACTS_RECEIVED,
                        period(month, month).from().toString(),
                        Math.round(count));
            }
            return asking;
        }
    }
}
