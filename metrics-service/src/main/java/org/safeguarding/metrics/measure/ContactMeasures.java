package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.InformationRequestFact;

/** Contacts to the multi-agency safeguarding hub, and the hub's requests to agencies about them. */
public final class ContactMeasures {

    private static final Function<ContactFact, LocalDate> RECEIVED = ContactFact::receivedOn;
    private static final Function<ContactFact, LocalDate> DECIDED = ContactFact::decidedOn;
    private static final Function<InformationRequestFact, LocalDate> REQUESTED = InformationRequestFact::requestedOn;

    private static final Counting<ContactFact> CONTACTS = Counting.ofChildren(
                    ContactFact.class, (contact, _) -> "contact received " + contact.receivedOn())
            .by(Dimension.AGENCY, (contact, story) -> story.code(Dimension.AGENCY, contact.sourceAgency()))
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (contact, _) -> 1 + contact.referralSource().group().ordinal())
            .by(
                    Dimension.URGENCY,
                    (contact, _) -> contact.urgency() == null
                            ? 0
                            : 1 + contact.urgency().ordinal());

    private static final Counting<ContactFact> DECIDED_CONTACTS =
            CONTACTS.when((contact, _) -> contact.decidedOn() != null);

    private static final Counting<ContactFact> SCREENED = CONTACTS.when((contact, _) -> contact.urgency() != null);

    /** Divided by the agency asked. */
    private static final Counting<InformationRequestFact> REQUESTS = Counting.ofChildren(
                    InformationRequestFact.class, (request, _) -> "information asked for " + request.requestedOn())
            .by(Dimension.AGENCY, (request, story) -> story.code(Dimension.AGENCY, request.agency()));

    public static final Measure CONTACTS_RECEIVED = CONTACTS.flow("contacts-received", RECEIVED);

    /**
     * Counts on the day of receipt, so it is a part of {@link #CONTACTS_RECEIVED}; an undecided contact is not in time.
     */
    public static final Measure CONTACTS_DECIDED_IN_TIME = CONTACTS.when(Clocks.CONTACT_DECISION::inTime)
            .because((contact, story) -> "contact received %s, decided %s, due %s"
                    .formatted(contact.receivedOn(), contact.decidedOn(), Clocks.CONTACT_DECISION.due(contact, story)))
            .flow("contacts-decided-in-time", RECEIVED);

    /** Counts on the day of receipt, so it is a part of {@link #CONTACTS_RECEIVED}. */
    public static final Measure CONTACTS_TO_REFERRAL = CONTACTS.when(
                    (contact, _) -> contact.decision() == ContactDecision.REFERRAL)
            .because((contact, _) -> "contact received %s, decided as a referral %s"
                    .formatted(contact.receivedOn(), contact.decidedOn()))
            .flow("contacts-to-referral", RECEIVED);

    /** Counts on the day of the decision, divided by the working days it took. */
    public static final Measure CONTACTS_DECIDED = DECIDED_CONTACTS
            .because((contact, _) ->
                    "contact received %s, decided %s".formatted(contact.receivedOn(), contact.decidedOn()))
            .by(Bands.ofWorkingDays(0, 1, 2, 5, 10), RECEIVED, DECIDED)
            .flow("contacts-decided", DECIDED);

    public static final Measure CONTACTS_UNDECIDED = CONTACTS.stock(
                    "contacts-undecided", (contact, _) -> contact.receivedOn(), DECIDED)
            .version(3);

    public static final Measure CONTACTS_OVERDUE = CONTACTS.when(Clocks.CONTACT_DECISION::lateUnlessDone)
            .because((contact, story) -> "contact received %s, due %s, %s"
                    .formatted(
                            contact.receivedOn(),
                            Clocks.CONTACT_DECISION.due(contact, story),
                            contact.decidedOn() == null ? "not decided" : "decided " + contact.decidedOn()))
            .stock(
                    "contacts-overdue",
                    (contact, story) ->
                            Clocks.CONTACT_DECISION.due(contact, story).plusDays(1),
                    DECIDED)
            .version(3);

    /** Contacts that have an urgency, counted on the day of receipt. */
    public static final Measure CONTACTS_SCREENED = SCREENED.flow("contacts-screened", RECEIVED);

    /** Counts on the day of receipt, so it is a part of {@link #CONTACTS_SCREENED}. */
    public static final Measure CONTACTS_DECIDED_BY_URGENCY = SCREENED.when(
                    (contact, story) -> Clocks.urgency(contact).inTime(contact, story))
            .because((contact, story) -> "contact received %s, urgency %s, decided %s, due %s"
                    .formatted(
                            contact.receivedOn(),
                            contact.urgency(),
                            contact.decidedOn(),
                            Clocks.urgency(contact).due(contact, story)))
            .flow("contacts-decided-by-urgency", RECEIVED);

    /** Counts on the day of the decision, so it is a part of {@link #CONTACTS_DECIDED}. */
    public static final Measure CONTACT_DECISIONS_OVERSEEN = DECIDED_CONTACTS
            .when((contact, _) -> contact.overseenOn() != null)
            .because((contact, _) ->
                    "contact decided %s, overseen %s".formatted(contact.decidedOn(), contact.overseenOn()))
            .flow("contact-decisions-overseen", DECIDED);

    public static final Measure CONTACTS_INPUT_LAG = InputLagMeasure.of("contacts-input-lag", ContactFact.class);

    public static final Measure INFORMATION_REQUESTS = REQUESTS.flow("information-requests", REQUESTED);

    /** Counts on the day of the request, so it is a part of {@link #INFORMATION_REQUESTS}. */
    public static final Measure INFORMATION_REQUESTS_ANSWERED_IN_TIME = REQUESTS.when(
                    Clocks.INFORMATION_REQUEST::inTime)
            .because((request, _) -> "information asked for %s, answered %s, due %s"
                    .formatted(request.requestedOn(), request.answeredOn(), request.dueOn()))
            .flow("information-requests-answered-in-time", REQUESTED);

    public static final Measure INFORMATION_REQUESTS_INPUT_LAG =
            InputLagMeasure.of("information-requests-input-lag", InformationRequestFact.class);

    static final List<Measure> ALL = List.of(
            CONTACTS_RECEIVED,
            CONTACTS_DECIDED_IN_TIME,
            CONTACTS_TO_REFERRAL,
            CONTACTS_DECIDED,
            CONTACTS_UNDECIDED,
            CONTACTS_OVERDUE,
            CONTACTS_SCREENED,
            CONTACTS_DECIDED_BY_URGENCY,
            CONTACT_DECISIONS_OVERSEEN,
            CONTACTS_INPUT_LAG,
            INFORMATION_REQUESTS,
            INFORMATION_REQUESTS_ANSWERED_IN_TIME,
            INFORMATION_REQUESTS_INPUT_LAG);

    private ContactMeasures() {}
}
