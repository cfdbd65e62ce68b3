package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.ReferralFact;

/** Referrals to children's social care. */
final class Referrals {

    private Referrals() {}

    static List<Counted> received(World world, Span span) {
        return those(world, span, _ -> true);
    }

    static List<Counted> decidedInTime(World world, Span span) {
        return those(
                world,
                span,
                referral -> world.limits()
                        .inTime(
                                "referral-decision",
                                referral.fact().receivedOn(),
                                referral.fact().decidedOn()));
    }

    static List<Counted> noFurtherAction(World world, Span span) {
        return those(world, span, Referrals::isNoFurtherAction);
    }

    static List<Counted> notInNeed(World world, Span span) {
        return those(
                world,
                span,
                referral -> isNotInNeed(referral)
                        && Days.sameYear(
                                referral.fact().receivedOn(), referral.fact().closedOn()));
    }

    static List<Counted> toAssessment(World world, Span span) {
        return those(
                world,
                span,
                referral -> world.all(AssessmentFact.class).stream()
                        .anyMatch(assessment -> assessment.fact().referralId().equals(referral.id())));
    }

    static List<Counted> reReferrals(World world, Span span) {
        return those(world, span, referral -> isReReferral(world, referral));
    }

    static List<Counted> children(World world, Span span) {
        return world.childrenOnce(
                world.all(ReferralFact.class),
                span,
                (referral, day) -> referral.fact().receivedOn().equals(day),
                (referral, day) -> traits(world, referral, day));
    }

    static List<Counted> childrenReReferred(World world, Span span) {
        return world.childrenOnce(
                world.all(ReferralFact.class),
                span,
                (referral, day) -> referral.fact().receivedOn().equals(day) && isReReferral(world, referral),
                (referral, day) -> traits(world, referral, day));
    }

    static boolean isNoFurtherAction(Filed<ReferralFact> referral) {
        return Boolean.TRUE.equals(referral.fact().noFurtherAction());
    }

    /** Closed after assessment, because the child was not in need. */
    static boolean isNotInNeed(Filed<ReferralFact> referral) {
        return !isNoFurtherAction(referral) && referral.fact().reasonForClosure() == ReasonForClosure.NO_FURTHER_ACTION;
    }

    private static boolean isReReferral(World world, Filed<ReferralFact> referral) {
        var day = referral.fact().receivedOn();
        return world.all(ReferralFact.class).stream()
                .filter(other -> other.subject().equals(referral.subject()))
                .map(other -> other.fact().receivedOn())
                .anyMatch(before -> before.isBefore(day) && !before.isBefore(day.minusMonths(12)));
    }

    private static List<Counted> those(World world, Span span, Predicate<Filed<ReferralFact>> so) {
        return world.all(ReferralFact.class).stream()
                .filter(referral -> span.has(referral.fact().receivedOn()))
                .filter(so)
                .map(referral -> traits(world, referral, referral.fact().receivedOn()))
                .toList();
    }

    /** The agency is that of the contact which the referral came of. */
    private static Counted traits(World world, Filed<ReferralFact> referral, LocalDate day) {
        return world.of(referral, day)
                .with(
                        "agency",
                        world.all(ContactFact.class).stream()
                                .filter(contact ->
                                        contact.id().equals(referral.fact().contactId()))
                                .map(contact -> contact.fact().sourceAgency())
                                .findFirst()
                                .orElse(null))
                .with("organisation-type", Traits.organisation(referral.fact().referralSource()))
                .with("primary-need", referral.fact().primaryNeed().code());
    }
}
