package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;

class WithheldBeforeTest {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);

    @Test
    void months_quarters_and_years_are_blocks_of_their_reporting_year() {
        var withheld = withheld(Set.of(
                whole("contacts-received", "2017-04-01", "2017-04-30"),
                whole("contacts-received", "2018-01-01", "2018-03-31"),
                whole("contacts-received", "2016-04-01", "2017-03-31"),
                whole("referrals-received", "2017-05-01", "2017-05-31")));

        assertThat(withheld.blocks(ContactMeasures.CONTACTS_RECEIVED, YEAR))
                .containsExactlyInAnyOrder(new Block(0, 1), new Block(9, 3));
        assertThat(withheld.blocks(ContactMeasures.CONTACTS_RECEIVED, ReportingYear.endingIn(2017)))
                .containsExactly(new Block(0, 12));
        assertThat(withheld.blocks(ReferralMeasures.RE_REFERRALS, YEAR)).isEmpty();
    }

    @Test
    void a_stock_is_withheld_at_the_end_of_a_month() {
        var withheld = withheld(Set.of(whole("child-protection-plans", "2017-04-01", "2018-03-31")));

        assertThat(withheld.atEndOf(PlanMeasures.CHILD_PROTECTION_PLANS, YearMonth.of(2018, 3)))
                .isTrue();
        assertThat(withheld.atEndOf(PlanMeasures.CHILD_PROTECTION_PLANS, YearMonth.of(2018, 2)))
                .isFalse();
    }

    @Test
    void values_of_a_dimension_are_withheld_by_their_codes_and_are_no_blocks() {
        var year = new Period(YEAR.first(), YEAR.last());
        var withheld = withheld(Set.of(
                new Withheld("contacts-received", year, Dimension.LOCALITY, 1),
                new Withheld("contacts-received", year, Dimension.LOCALITY, 2),
                new Withheld("contacts-received", year, Dimension.SEX, 2)));

        assertThat(withheld.codes(ContactMeasures.CONTACTS_RECEIVED, Dimension.LOCALITY, YEAR))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(withheld.codes(ContactMeasures.CONTACTS_RECEIVED, Dimension.LOCALITY, ReportingYear.endingIn(2019)))
                .isEmpty();
        assertThat(withheld.blocks(ContactMeasures.CONTACTS_RECEIVED, YEAR)).isEmpty();
    }

    private static Withheld whole(String measure, String from, String to) {
        return new Withheld(measure, new Period(LocalDate.parse(from), LocalDate.parse(to)), null, 0);
    }

    private static WithheldBefore withheld(Set<Withheld> withheld) {
        return new WithheldBefore(withheld, Map.of());
    }
}
