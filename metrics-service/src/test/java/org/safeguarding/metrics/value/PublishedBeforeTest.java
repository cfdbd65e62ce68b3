package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.value.Asking.YEAR;
import static org.safeguarding.metrics.value.Asking.months;
import static org.safeguarding.metrics.value.Asking.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.PlanMeasures;

/** What a publication withheld stays withheld, however the counts have changed. */
class PublishedBeforeTest {

    @Test
    void months_stay_withheld_when_they_have_grown_and_their_year_is_shown() {
        var then = new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-10", 7)
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-05-10", 3);
        var now = contacts(7, 9);
        assertThat(spring(now)).containsExactly("7", "9", "0");

        assertThat(spring(contacts(7, 9).published(ContactMeasures.CONTACTS_RECEIVED, then)))
                .containsExactly("c", "c", "0");
        assertThat(text(now.partner("contacts-received", YEAR).whole())).isEqualTo("16");
    }

    @Test
    void what_tells_of_a_published_count_stays_withheld_with_it() {
        var then = contacts(7, 3).count(ContactMeasures.CONTACTS_TO_REFERRAL, "2017-04-10", 4);
        var now = contacts(70, 30).count(ContactMeasures.CONTACTS_TO_REFERRAL, "2017-04-10", 40);
        assertThat(text(now.partner("contacts-to-referral", YEAR).whole())).isEqualTo("40.0");

        now.published(ContactMeasures.CONTACTS_TO_REFERRAL, then);

        assertThat(text(now.partner("contacts-to-referral", YEAR).whole())).isEqualTo("c");
        assertThat(spring(now)).containsExactly("c", "c", "0");
        assertThat(text(now.analyst("contacts-to-referral", YEAR).whole())).isEqualTo("40.0");
    }

    @Test
    void values_of_a_dimension_stay_withheld() {
        var then = bySex(20, 3);
        var now = bySex(20, 9);
        assertThat(text(now.partner("contacts-received", YEAR, Dimension.SEX).slices()))
                .doesNotContain("c");

        now.published(ContactMeasures.CONTACTS_RECEIVED, then);

        assertThat(now.partner("contacts-received", YEAR, Dimension.SEX).slices())
                .filteredOn(slice -> slice.amount().symbol() == Symbol.CONFIDENTIAL)
                .hasSize(2);
    }

    @Test
    void what_was_open_at_the_end_of_a_year_stays_withheld() {
        var then = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-05-02", 3)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, "2017-05-02", 3);
        var now = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-05-02", 30)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, "2017-05-02", 30);
        assertThat(text(now.partner("child-protection-plans", YEAR).whole())).isEqualTo("30");

        now.published(PlanMeasures.CHILD_PROTECTION_PLANS, then);

        assertThat(text(now.partner("child-protection-plans", YEAR).whole())).isEqualTo("c");
        assertThat(text(now.partner("child-protection-plans-started", YEAR).whole()))
                .isEqualTo("c");
    }

    private static Asking contacts(long april, long may) {
        return new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-10", april)
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-05-10", may);
    }

    private static Asking bySex(long one, long other) {
        return new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-10", one, Dimension.SEX, 1)
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-10", other, Dimension.SEX, 2);
    }

    private static List<String> spring(Asking authority) {
        return months(2018)
                .limit(3)
                .map(month -> text(authority.partner("contacts-received", month).whole()))
                .toList();
    }
}
