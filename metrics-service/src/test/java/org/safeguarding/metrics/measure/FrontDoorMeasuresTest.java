package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.metrics.Told;

/** What the hub and the front door do with contacts and referrals besides deciding. */
class FrontDoorMeasuresTest {

    private final Told child = Told.about();

    @Test
    void a_referral_decided_on_the_next_working_day_is_in_time() {
        assertThat(decided("2017-04-13", "2017-04-18")).isEqualTo(Map.of("2017-04-13", 1L));
        assertThat(decided("2017-04-13", "2017-04-19")).isEmpty();
        assertThat(ByDay.of(ReferralMeasures.REFERRALS_DECIDED_IN_TIME, child.referral("2017-04-13")))
                .isEmpty();
    }

    @Test
    void a_referral_that_is_entered_late_makes_the_one_that_came_later_a_re_referral() {
        var june = child.referral("2018-06-04");
        var march = child.referral(UUID.randomUUID(), "2018-03-05", "2018-03-06", "2018-04-30", ReasonForClosure.OTHER);

        assertThat(ByDay.of(ReferralMeasures.RE_REFERRALS, june)).isEmpty();
        assertThat(ByDay.of(ReferralMeasures.RE_REFERRALS, june, march)).isEqualTo(Map.of("2018-06-04", 1L));
    }

    @Test
    void a_referral_progressed_to_assessment_if_one_of_its_own_was_started() {
        var assessed = child.referral(UUID.randomUUID(), 1, "2018-03-31", false);
        var other = child.referral(UUID.randomUUID(), 1, "2018-04-01", false);

        assertThat(ByDay.of(
                        ReferralMeasures.REFERRALS_TO_ASSESSMENT,
                        assessed,
                        other,
                        child.assessment(assessed.subject(), "2018-04-03", null)))
                .isEqualTo(Map.of("2018-03-31", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "RED,   2017-04-13, true",
        "RED,   2017-04-18, false",
        "AMBER, 2017-04-18, true",
        "AMBER, 2017-04-19, false",
        "GREEN, 2017-04-20, true",
        "GREEN, 2017-04-21, false",
        "BLUE,  2017-04-20, true",
        "BLUE,  2017-04-21, false"
    })
    void a_screened_contact_is_decided_within_the_limit_of_its_urgency(
            Urgency urgency, String decided, boolean inTime) {
        var contact = child.screened("2017-04-13", urgency, decided, null);

        assertThat(ByDay.of(ContactMeasures.CONTACTS_DECIDED_BY_URGENCY, contact))
                .isEqualTo(inTime ? Map.of("2017-04-13", 1L) : Map.of());
        assertThat(ByDay.of(ContactMeasures.CONTACTS_SCREENED, Dimension.URGENCY, 1 + urgency.ordinal(), contact))
                .isEqualTo(Map.of("2017-04-13", 1L));
    }

    @Test
    void a_contact_that_was_not_screened_has_no_limit_of_an_urgency() {
        assertThat(ByDay.of(ContactMeasures.CONTACTS_SCREENED, child.contact("2017-04-13")))
                .isEmpty();
        assertThat(ByDay.of(ContactMeasures.CONTACTS_DECIDED_BY_URGENCY, child.contact("2017-04-13")))
                .isEmpty();
    }

    @Test
    void a_decision_overseen_counts_on_the_day_of_the_decision() {
        assertThat(ByDay.of(
                        ContactMeasures.CONTACT_DECISIONS_OVERSEEN,
                        child.screened("2018-03-30", Urgency.GREEN, "2018-03-31", "2018-04-03"),
                        child.screened("2018-03-30", Urgency.GREEN, "2018-03-31", null)))
                .isEqualTo(Map.of("2018-03-31", 1L));
    }

    @Test
    void information_is_answered_in_time_on_the_day_that_the_hub_set_and_not_the_day_after() {
        assertThat(answered("2017-04-18")).isEqualTo(Map.of("2017-04-13", 1L));
        assertThat(answered("2017-04-19")).isEmpty();
        assertThat(answered(null)).isEmpty();
    }

    private Map<String, Long> answered(String day) {
        return ByDay.of(
                ContactMeasures.INFORMATION_REQUESTS_ANSWERED_IN_TIME,
                child.informationRequest("2017-04-13", "2017-04-18", day));
    }

    private Map<String, Long> decided(String receivedOn, String decidedOn) {
        return ByDay.of(
                ReferralMeasures.REFERRALS_DECIDED_IN_TIME,
                child.referral(UUID.randomUUID(), receivedOn, decidedOn, null, null));
    }
}
