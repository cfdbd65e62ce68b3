package org.safeguarding.plans.childinneed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Saved;
import org.safeguarding.web.problem.Refusal;

/** Child in need plans of one child, for tests. */
final class Plans {

    static final LocalDate BORN = LocalDate.of(2011, 5, 14);
    static final LocalDate DIED = LocalDate.of(2018, 10, 1);
    static final Childhood CHILDHOOD = new Childhood(BORN, BORN, null);

    private Plans() {}

    /** Days on a plan of any kind. */
    record Days(LocalDate startedOn, LocalDate endedOn) implements PlanOfChild {

        @Override
        public UUID id() {
            return UUID.nameUUIDFromBytes(toString().getBytes(UTF_8));
        }

        static Days of(String from, String to) {
            return new Days(day(from), day(to));
        }
    }

    static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    static Recording recording(String at) {
        return new Recording(new Actor("worker", "council", "E08000018"), Instant.parse(at));
    }

    static Recording later() {
        return recording("2031-01-01T12:00:00Z");
    }

    static ChildInNeedCourse course(List<? extends PlanOfChild> others, List<? extends PlanOfChild> protection) {
        return new ChildInNeedCourse(CHILDHOOD, others, protection);
    }

    static ChildInNeedCourse alone() {
        return course(List.of(), List.of());
    }

    static ChildInNeedPlan start(String from, String to, ChildInNeedCourse course, Recording recording) {
        return ChildInNeedPlan.start(
                new NewChildInNeedPlan(
                        UUID.randomUUID(),
                        day(from),
                        ChildInNeedPurpose.FAMILY_SUPPORT,
                        day(to),
                        to == null ? null : ChildInNeedEndReason.NEED_MET,
                        "s.okafor",
                        "north"),
                course,
                recording);
    }

    /** A plan that is saved; open if it has no end. */
    static ChildInNeedPlan plan(String from, String to) {
        return Saved.saved(start(from, to, alone(), later()));
    }

    static ChildInNeedPlan reviewed(ChildInNeedPlan plan, String on) {
        plan.review(new Review(day(on), ChildInNeedReviewOutcome.CONTINUE), later());
        return Saved.saved(plan);
    }

    /** {@code accepted}, or the code of the refusal or of its first fault. */
    static String outcome(ThrowingCallable call) {
        Refusal refusal = Assertions.catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            return "accepted";
        }
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().code();
    }
}
