package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.web.problem.Refusal;

/**
 * A question about the indicators of one authority.
 *
 * @param periods in the order of the answer; a stock uses only the last day of each
 * @param by divides each figure; null for the whole authority only
 * @param release the populations that rates are based on; null for the newest
 * @param compare whether to compare each figure with others
 * @param disclosure how much the caller may see
 * @param today periods that start after this day have no figures yet
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

    /** @throws Refusal if the dimension does not apply to every indicator, or if the caller may not ask this */
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

    /** A question about the whole authority, with no comparison. */
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
