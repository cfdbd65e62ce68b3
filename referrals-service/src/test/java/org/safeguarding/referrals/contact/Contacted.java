package org.safeguarding.referrals.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.Decision.NewDecision;
import org.safeguarding.referrals.contact.Oversight.NewOversight;
import org.safeguarding.referrals.contact.Screening.NewScreening;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

/** A contact of Monday 5 March 2018 at nine, and what is done with it on the days after. */
public final class Contacted {

    public static final Sharing PUBLIC_TASK =
            new Sharing(LawfulBasis.PUBLIC_TASK, Consent.NOT_SOUGHT, "Asking would have put the child at more risk.");

    /** Long after all of it. */
    public static final Recording LATER =
            new Recording(new Actor("worker", "council", "E08000018"), Instant.parse("2018-04-10T12:00:00Z"));

    private Contacted() {}

    /** Recorded long after all of it, by a member of the council. */
    static Recording by(String person) {
        return new Recording(new Actor(person, "council", "E08000018"), LATER.at());
    }

    /** The contact as the council sees it on the day it came in. */
    static ContactView seen(Contact contact) {
        return contact.view(LocalDate.of(2018, 3, 5), true, null);
    }

    static NewOwner owner(String worker) {
        return new NewOwner(worker, null);
    }

    static NewRating rating(Urgency urgency) {
        return new NewRating(urgency, "More is known.");
    }

    public static Contact byPolice() {
        return by(ReferralSource.POLICE, null);
    }

    public static Contact onBasis(Sharing sharing) {
        return by(ReferralSource.POLICE, sharing);
    }

    static Contact by(ReferralSource source, Sharing sharing) {
        NewContact request = new NewContact(
                null,
                "police",
                source,
                List.of(ConcernType.NEGLECT),
                "Seen alone at night.",
                OffsetDateTime.parse("2018-03-05T09:00:00Z"),
                null,
                sharing);
        return saved(Contact.receive(request, RecordId.next(), LATER));
    }

    public static Contact screened(Contact contact, Urgency urgency) {
        contact.screen(
                new NewScreening(urgency, "j.akhtar", OffsetDateTime.parse("2018-03-05T10:00:00Z"), null),
                by("screener"));
        return saved(contact);
    }

    static Contact decided(Contact contact, ContactDecision decision) {
        contact.decide(
                new NewDecision(decision, OffsetDateTime.parse("2018-03-05T15:00:00Z"), "Below threshold.", null, null),
                LATER);
        return saved(contact);
    }

    static NewOversight oversight(boolean agrees, String comment) {
        return new NewOversight(agrees, OffsetDateTime.parse("2018-03-05T16:00:00Z"), comment);
    }

    static void isInvalid(ThrowingCallable step, String pointer, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(tuple(pointer, code)));
    }

    static void isRefused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
