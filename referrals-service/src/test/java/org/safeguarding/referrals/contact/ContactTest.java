package org.safeguarding.referrals.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeguarding.referrals.contact.Contacted.seen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.Decision.NewDecision;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

class ContactTest {

    private static final Recording LATER =
            new Recording(new Actor("mash-police", "police", "E08000018"), Instant.parse("2018-04-10T12:00:00Z"));

    private static Contact receivedAt(String at) {
        NewContact request = new NewContact(
                null,
                "police",
                ReferralSource.POLICE,
                List.of(ConcernType.NEGLECT),
                "Seen alone at night.",
                OffsetDateTime.parse(at),
                null,
                null);
        return Contact.receive(request, RecordId.next(), LATER);
    }

    @ParameterizedTest(name = "received {0}, due {2}")
    @CsvSource({
        "2018-03-05T09:00:00Z,      2018-03-05, 2018-03-06",
        "2018-03-09T09:00:00Z,      2018-03-09, 2018-03-12",
        "2018-03-10T09:00:00Z,      2018-03-10, 2018-03-12",
        "2018-03-29T09:00:00+01:00, 2018-03-29, 2018-04-03",
        "2018-03-31T23:30:00Z,      2018-04-01, 2018-04-03",
        "2018-04-01T00:30:00+01:00, 2018-04-01, 2018-04-03",
        "2018-03-31T22:59:59Z,      2018-03-31, 2018-04-03"
    })
    void the_clock_runs_from_the_day_in_london_over_working_days(String at, LocalDate day0, LocalDate due) {
        Contact contact = receivedAt(at);

        assertThat(contact.fact().receivedOn()).isEqualTo(day0);
        assertThat(seen(contact).decisionDueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "REFERRAL, 2018-03-05T08:59:59Z, /decidedAt,   before-receipt",
        "REFERRAL, 2018-04-10T12:05:01Z, /decidedAt,   in-the-future",
        "ADVICE,   2018-03-05T12:00:00Z, /primaryNeed, not-applicable"
    })
    void a_decision_that_cannot_be_is_refused(ContactDecision decision, String at, String pointer, String code) {
        Contact contact = receivedAt("2018-03-05T09:00:00Z");
        NewDecision request = new NewDecision(
                decision, OffsetDateTime.parse(at), "Threshold met.", PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION, null);

        assertThatThrownBy(() -> contact.decide(request, LATER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(tuple(pointer, code)));
        assertThat(contact.decision()).isNull();
        assertThat(contact.version()).isEqualTo(1);
    }
}
