package org.safeguarding.plans.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.enquiry.Enquiries.RECORDING;
import static org.safeguarding.plans.enquiry.Enquiries.enquiry;
import static org.safeguarding.plans.enquiry.Enquiries.withConference;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.web.problem.Warning;

class EnquiryQueriesTest {

    private static final LocalDate DUE = LocalDate.of(2018, 3, 26);

    @Test
    void an_enquiry_without_conference_is_queried_from_the_day_after_it_was_due() {
        Section47Enquiry enquiry = enquiry("2018-03-05", withConference("2018-03-16"));

        assertThat(EnquiryQueries.of(enquiry, List.of(), DUE)).isEmpty();
        assertThat(EnquiryQueries.of(enquiry, List.of(), DUE.plusDays(1)))
                .containsExactly(new Warning("8675Q", "No initial conference was held; it was due on 2018-03-26."));
        assertThat(EnquiryQueries.of(enquiry("2018-03-05", (String) null), List.of(), DUE.plusDays(1)))
                .extracting(Warning::rule)
                .containsExactly("8675Q");
    }

    @Test
    void an_enquiry_that_led_to_a_conference_or_to_the_decision_against_one_is_not_queried() {
        Section47Enquiry held = enquiry("2018-03-05", withConference("2018-03-16"));
        held.holdConference(DUE.plusDays(1), RECORDING);

        assertThat(EnquiryQueries.of(saved(held), List.of(), DUE.plusDays(9))).isEmpty();
        assertThat(EnquiryQueries.of(enquiry("2018-03-05", "2018-03-16"), List.of(), DUE.plusDays(9)))
                .isEmpty();
    }

    @Test
    void a_conference_at_a_weekend_is_queried() {
        Section47Enquiry enquiry = enquiry("2018-03-05", withConference("2018-03-16"));
        enquiry.holdConference(LocalDate.of(2018, 3, 24), RECORDING);

        assertThat(EnquiryQueries.of(saved(enquiry), List.of(), DUE))
                .containsExactly(new Warning("8875", "The initial conference was held at a weekend, on 2018-03-24."));
    }

    @Test
    void two_enquiries_that_wait_for_their_conference_are_queried() {
        Section47Enquiry one = enquiry("2018-03-05", withConference("2018-03-09"));
        Section47Enquiry other = enquiry("2018-03-12", withConference("2018-03-16"));

        assertThat(EnquiryQueries.of(one, List.of(other), DUE))
                .containsExactly(new Warning("8839", "The enquiry of 2018-03-12 waits for its conference too."));
        assertThat(EnquiryQueries.of(other, List.of(one), DUE))
                .containsExactly(new Warning("8839", "The enquiry of 2018-03-05 waits for its conference too."));
    }

    @Test
    void an_enquiry_that_started_while_another_waited_for_its_conference_is_queried() {
        Section47Enquiry one = enquiry("2018-03-05", withConference("2018-03-09"));
        one.holdConference(LocalDate.of(2018, 3, 13), RECORDING);
        Section47Enquiry other = enquiry("2018-03-12", "2018-03-16");

        assertThat(EnquiryQueries.of(other, List.of(saved(one)), DUE))
                .containsExactly(
                        new Warning("8890", "It started while the enquiry of 2018-03-05 waited for its conference."));
        assertThat(EnquiryQueries.of(enquiry("2018-03-13", "2018-03-16"), List.of(one), DUE))
                .isEmpty();
        assertThat(EnquiryQueries.of(one, List.of(other), DUE)).isEmpty();
    }
}
