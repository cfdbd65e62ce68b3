package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.web.problem.Refusal;

/**
 * What is asked of the indicators of one authority.
 *
 * @param periods in the order of the answer; of a stock only the last day of each matters
 * @param by divides each figure; null for the whole only
 * @param release the populations that rates are taken over; null for the newest
 * @param compare whether each figure is to be compared with others
 * @param disclosure how much the caller may be told
 * @param today what has not begun by then has no figures yet
 */
public record Question(
        List<Indicator> indicators,
        String authority,
        List<Period> periods,
        Dimension by,
        String release,
        boolean compare,
        Disclosure disclosure,
        LocalDate today) {

    /** @throws Refusal if the division does not apply to all the indicators, or if the caller may not ask this */
    public Question {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
        for (var indicator : indicators) {
            if (by != null && !indicator.dimensions().contains(by)) {
                throw doesNotApply(by, indicator);
            }
            if (disclosure != Disclosure.FULL && indicator.aboutPeople()) {
                var asked = new RestrictedPeriods(today);
                for (var period : periods) {
                    asked.check(indicator, period, by != null);
                }
            }
        }
    }

    /** Of the whole authority, nothing compared. */
    public static Question of(
            List<Indicator> indicators,
            String authority,
            List<Period> periods,
            Disclosure disclosure,
            LocalDate today) {
        return new Question(indicators, authority, periods, null, null, false, disclosure, today);
    }

    private static Refusal doesNotApply(Dimension by, Indicator indicator) {
        var applying = indicator.dimensions().stream().map(Dimension::label).collect(Collectors.joining(", "));
        return Refusal.invalid(
                "by",
                "slice-not-applicable",
                indicator.id() + " cannot be divided by " + by.label()
                        + (applying.isEmpty() ? " nor by anything else." : ", but by " + applying + "."));
    }
}
