package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.ReasonForClosure;

/**
 * Gives the closed episodes their reasons, as many of each as table b6 counts in a year. Closures that it counts
 * without a reason become closures to early help, which the table does not list, because no episode here is closed
 * without a reason. All others, including older ones, which are outside the table, have {@link ReasonForClosure#OTHER}.
 */
final class ClosureReasons {

    /** The columns of table b6 whose reasons only a child's last closure has. */
    private static final Map<ReasonForClosure, String> ENDS = new EnumMap<>(Map.of(
            ReasonForClosure.DIED, "RC2_Died",
            ReasonForClosure.ADOPTED, "RC1_Adopted",
            ReasonForClosure.CHILD_ARRANGEMENTS_ORDER, "RC3_Residence_Order",
            ReasonForClosure.SPECIAL_GUARDIANSHIP_ORDER, "RC4_Special_Guardianship_Order",
            ReasonForClosure.OTHER_AUTHORITY, "RC5_Transfer_to_another_LA",
            ReasonForClosure.ADULT_SOCIAL_CARE, "RC6_Transfer_to_Adult_Social_Service"));

    private record Closure(ChildHistory child, Referral referral) {

        boolean isLast() {
            LocalDate closedOn = referral.fate().closedOn();
            return child.contacts().stream().allMatch(contact -> contact.day().isBefore(closedOn));
        }

        boolean wasOnlyAssessed() {
            return !referral.assessments().isEmpty() && child.plans().isEmpty();
        }
    }

    private final PublishedFigures figures;
    private final RandomGenerator random;
    private final Map<Referral, ReasonForClosure> reasons = new IdentityHashMap<>();

    ClosureReasons(PublishedFigures figures, List<ChildHistory> children, ReportingYear last, RandomGenerator random) {
        this.figures = figures;
        this.random = random;
        give(children, ReportingYear.endingIn(last.endingIn() - 1));
        give(children, last);
    }

    ReasonForClosure of(Referral referral) {
        return referral.fate().isInNeed()
                ? reasons.getOrDefault(referral, ReasonForClosure.OTHER)
                : ReasonForClosure.NO_FURTHER_ACTION;
    }

    private void give(List<ChildHistory> children, ReportingYear year) {
        List<Closure> closures = new ArrayList<>();
        for (ChildHistory child : children) {
            for (Referral referral : child.referrals()) {
                LocalDate closedOn = referral.fate().closedOn();
                if (referral.fate().isInNeed()
                        && closedOn != null
                        && ReportingYear.of(closedOn).equals(year)) {
                    closures.add(new Closure(child, referral));
                }
            }
        }
        Collections.shuffle(closures, random);
        ENDS.forEach(
                (reason, column) -> give(closures, reason, figures.of("b6", year.endingIn(), column), Closure::isLast));
        give(
                closures,
                ReasonForClosure.EARLY_HELP,
                figures.of("b6", year.endingIn(), "unknown"),
                Closure::wasOnlyAssessed);
    }

    /** Gives the reason to the first of them, and takes those out. */
    private void give(List<Closure> closures, ReasonForClosure reason, int count, Predicate<Closure> which) {
        List<Closure> given = closures.stream().filter(which).limit(count).toList();
        given.forEach(closure -> reasons.put(closure.referral(), reason));
        closures.removeAll(given);
    }
}
