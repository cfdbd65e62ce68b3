package org.safeguarding.plans.conference;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Saved;
import org.safeguarding.web.problem.Refusal;

/** Conferences about one child, born on 14 May 2011, as they are recorded on 1 January 2019. */
final class HeldConferences {

    static final UUID CHILD = UUID.fromString("0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01");
    static final UUID PLAN = UUID.fromString("c1f7a2d8-0e4b-4b96-a7c3-8d5e2f1a6b04");

    static final Childhood CHILDHOOD = new Childhood(LocalDate.of(2011, 5, 14), LocalDate.of(2011, 5, 14), null);

    static final Recording RECORDING =
            new Recording(new Actor("worker", "council", "E08000018"), Instant.parse("2019-01-01T12:00:00Z"));

    static final List<Attendance> QUORUM = came("council", "police", "school");

    private HeldConferences() {}

    static List<Attendance> came(String... agencies) {
        return List.of(agencies).stream()
                .map(agency -> new Attendance(agency, true, false))
                .toList();
    }

    static Conference scheduled(ConferenceType type, String day) {
        return Saved.saved(Conference.schedule(
                new NewConference(
                        CHILD,
                        type,
                        null,
                        LocalDate.parse(day),
                        "p.chair",
                        List.of("school", "police-service", "council"),
                        null),
                null,
                CHILDHOOD,
                RECORDING));
    }

    static Conference held(ConferenceType type, Holding holding, UUID plan) {
        Conference conference = scheduled(type, holding.heldOn().toString());
        hold(conference, holding, plan);
        return conference;
    }

    static void hold(Conference conference, Holding holding, UUID plan) {
        conference.hold(conference.valid(holding, conference.invited(), CHILDHOOD, RECORDING), plan);
    }

    static Conference review(String day, boolean ends) {
        return held(ConferenceType.REVIEW, reviewing(day, null, ends), PLAN);
    }

    static Holding reviewing(String day, CategoryOfAbuse category, boolean ends) {
        return holding(day, QUORUM, null, ends ? ConferenceOutcome.END : ConferenceOutcome.CONTINUE, category, null);
    }

    static Holding making(String day) {
        return holding(day, QUORUM, null, ConferenceOutcome.PLAN, CategoryOfAbuse.NEGLECT, 0);
    }

    static Holding holding(
            String day,
            List<Attendance> agencies,
            String inquorateReason,
            ConferenceOutcome outcome,
            CategoryOfAbuse category,
            Integer previous) {
        return new Holding(
                LocalDate.parse(day),
                agencies,
                inquorateReason,
                outcome,
                category,
                previous,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The code of the first fault with its place, the code of a refusal without a place, or {@code accepted}. */
    static String outcome(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            return "accepted";
        }
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().pointer() + " "
                        + refusal.faults().getFirst().code();
    }
}
