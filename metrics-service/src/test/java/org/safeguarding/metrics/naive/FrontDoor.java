package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.InformationRequestFact;

/** Contacts to the hub, and what the hub asks agencies. */
final class FrontDoor {

    private static final String CLOCK = "contact-decision";

    private FrontDoor() {}

    static List<Counted> received(World world, Span span) {
        return received(world, span, _ -> true);
    }

    static List<Counted> decidedInTime(World world, Span span) {
        return received(
                world, span, contact -> world.limits().inTime(CLOCK, contact.receivedOn(), contact.decidedOn()));
    }

    static List<Counted> toReferral(World world, Span span) {
        return received(world, span, contact -> contact.decision() == ContactDecision.REFERRAL);
    }

    static List<Counted> screened(World world, Span span) {
        return received(world, span, contact -> contact.urgency() != null);
    }

    static List<Counted> decidedByUrgency(World world, Span span) {
        return received(
                world,
                span,
                contact -> contact.urgency() != null
                        && world.limits()
                                .inTime(
                                        "contact-urgency-" + Traits.word(contact.urgency()),
                                        contact.receivedOn(),
                                        contact.decidedOn()));
    }

    private static List<Counted> received(World world, Span span, Predicate<ContactFact> so) {
        return world.all(ContactFact.class).stream()
                .filter(contact -> span.has(contact.fact().receivedOn()) && so.test(contact.fact()))
                .map(contact -> traits(world, contact, contact.fact().receivedOn()))
                .toList();
    }

    static List<Counted> decided(World world, Span span) {
        return decided(world, span, _ -> true);
    }

    static List<Counted> overseen(World world, Span span) {
        return decided(world, span, contact -> contact.overseenOn() != null);
    }

    private static List<Counted> decided(World world, Span span, Predicate<ContactFact> so) {
        return world.all(ContactFact.class).stream()
                .filter(contact -> span.has(contact.fact().decidedOn()) && so.test(contact.fact()))
                .map(contact -> {
                    var day = contact.fact().decidedOn();
                    int days = Days.workingDays(contact.fact().receivedOn(), day);
                    return traits(world, contact, day).lasted(days, Bands.decision(days));
                })
                .toList();
    }

    static List<Counted> undecided(World world, Span span) {
        return atTheEndOf(world, span, contact -> Days.open(contact.receivedOn(), contact.decidedOn(), span.to()));
    }

    static List<Counted> overdue(World world, Span span) {
        return atTheEndOf(
                world,
                span,
                contact -> world.limits().overdue(CLOCK, contact.receivedOn(), contact.decidedOn(), span.to()));
    }

    private static List<Counted> atTheEndOf(World world, Span span, Predicate<ContactFact> so) {
        return world.all(ContactFact.class).stream()
                .filter(contact -> so.test(contact.fact()))
                .map(contact -> traits(world, contact, span.to()))
                .toList();
    }

    private static Counted traits(World world, Filed<ContactFact> contact, LocalDate day) {
        return world.of(contact, day)
                .with("agency", contact.fact().sourceAgency())
                .with("organisation-type", Traits.organisation(contact.fact().referralSource()))
                .with("urgency", Traits.word(contact.fact().urgency()));
    }

    static List<Counted> asked(World world, Span span) {
        return asked(world, span, _ -> true);
    }

    static List<Counted> answeredInTime(World world, Span span) {
        return asked(
                world,
                span,
                request -> request.answeredOn() != null && !request.answeredOn().isAfter(request.dueOn()));
    }

    private static List<Counted> asked(World world, Span span, Predicate<InformationRequestFact> so) {
        return world.all(InformationRequestFact.class).stream()
                .filter(request -> span.has(request.fact().requestedOn()) && so.test(request.fact()))
                .map(request -> world.of(request, request.fact().requestedOn())
                        .with("agency", request.fact().agency()))
                .toList();
    }
}
