package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ContactMeasures;

/** Contacts to the multi-agency safeguarding hub (MASH), and the hub's requests to agencies. */
final class ContactIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, multi-agency front door";
    private static final String WORKING_TOGETHER =
            "Working Together to Safeguard Children: decision within one working day of a referral";

    private static final String CONTACTS = "Contacts received in the period.";
    private static final String ON_RECEIPT = "Counted on the day of receipt.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("contacts-received", "Contacts received")
                    .definition("Contacts to the multi-agency safeguarding hub, whatever the decision.")
                    .count(ContactMeasures.CONTACTS_RECEIVED, CONTACTS)
                    .clock(ON_RECEIPT)
                    .source("FD-01", LOCAL_BOARD + "; Ofsted ILACS Annex A, list 1")
                    .neitherIsBetter(),
            Indicator.of("contacts-decided-in-time", "Contacts decided in time")
                    .definition("Contacts where the type of response was decided within one working day, or within the"
                            + " authority's own limit. An undecided contact is not in time, even if its"
                            + " working day has not yet passed.")
                    .percent(
                            ContactMeasures.CONTACTS_DECIDED_IN_TIME,
                            "Contacts received in the period and decided in time.",
                            ContactMeasures.CONTACTS_RECEIVED,
                            CONTACTS)
                    .clockInWorkingDays(
                            "1 working day from receipt; the day of receipt is day 0. Counted on the day of receipt.")
                    .source("FD-02", WORKING_TOGETHER)
                    .higherIsBetter(),
            Indicator.of("contact-decision-time", "Time to decide on a contact")
                    .definition(
                            "Working days from receipt of a contact to the decision on it: median, quartiles and bands.")
                    .distribution(ContactMeasures.CONTACTS_DECIDED, "Contacts decided in the period.")
                    .clockInWorkingDays(
                            "Working days from receipt, which is day 0. Counted on the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-undecided", "Contacts not decided")
                    .definition("Contacts that were not decided at the end of the last day of the period.")
                    .count(ContactMeasures.CONTACTS_UNDECIDED, "Contacts received by that day and not decided by then.")
                    .clock("Counted from the day of receipt up to, but not including, the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-overdue", "Contacts overdue for a decision")
                    .definition("Contacts still undecided at the end of the last day of the period after the limit had"
                            + " passed.")
                    .count(ContactMeasures.CONTACTS_OVERDUE, "Contacts due before that day and not decided by then.")
                    .clock("Counted from the day after the limit of 1 working day, even if that is a day off, up to,"
                            + " but not including, the day of the decision.")
                    .source("FD-02", WORKING_TOGETHER)
                    .lowerIsBetter(),
            Indicator.of("contacts-to-referral", "Contacts progressing to referral")
                    .definition("Contacts decided as a referral to children's social care.")
                    .percent(
                            ContactMeasures.CONTACTS_TO_REFERRAL,
                            "Contacts received in the period whose decision is a referral, whenever it was made.",
                            ContactMeasures.CONTACTS_RECEIVED,
                            CONTACTS)
                    .clock(ON_RECEIPT)
                    .source("FD-03", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("contacts-input-lag", "Input lag of contacts")
                    .definition("Days between a contact being received or decided and that being recorded. Figures for"
                            + " recent days may still grow as late records arrive.")
                    .distribution(
                            ContactMeasures.CONTACTS_INPUT_LAG,
                            "Contacts whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("FD-01", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("contacts-decided-by-urgency", "Contacts decided within the limit of their urgency")
                    .definition("Screened contacts where the type of response was decided within the limit of their"
                            + " urgency: red on the same day, amber within one working day, green and blue"
                            + " within three, or within the authority's own limits.")
                    .percent(
                            ContactMeasures.CONTACTS_DECIDED_BY_URGENCY,
                            "Contacts received in the period, screened, and decided within the limit of their urgency.",
                            ContactMeasures.CONTACTS_SCREENED,
                            "Contacts received in the period and screened, whenever that was.")
                    .clockInWorkingDays("Working days from receipt, which is day 0. Counted on the day of receipt.")
                    .source("FD-02", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("contact-decisions-overseen", "Contact decisions overseen by a manager")
                    .definition("Decisions on contacts that a manager has overseen.")
                    .percent(
                            ContactMeasures.CONTACT_DECISIONS_OVERSEEN,
                            "Contacts decided in the period whose decision a manager oversaw, whenever that was.",
                            ContactMeasures.CONTACTS_DECIDED,
                            "Contacts decided in the period.")
                    .clock("Counted on the day of the decision.")
                    .source(
                            "FD-02",
                            "Ofsted: decision making on new referrals is clearly recorded and subject to regular management"
                                    + " overview")
                    .higherIsBetter(),
            Indicator.of("information-requests-answered-in-time", "Information requests answered in time")
                    .definition("Requests from the hub to agencies for what they know about a child, answered by the"
                            + " day the hub set. An unanswered request is not in time, even if its day has"
                            + " not yet passed.")
                    .percent(
                            ContactMeasures.INFORMATION_REQUESTS_ANSWERED_IN_TIME,
                            "Requests made in the period and answered in time.",
                            ContactMeasures.INFORMATION_REQUESTS,
                            "Requests made in the period.")
                    .clock("Each request has its own last day. Counted on the day of the request, for the agency"
                            + " asked.")
                    .source("FD-02", LOCAL_BOARD)
                    .higherIsBetter(),
            Indicator.of("information-requests-input-lag", "Input lag of information requests")
                    .definition("Days between information being asked for or given and that being recorded.")
                    .distribution(
                            ContactMeasures.INFORMATION_REQUESTS_INPUT_LAG,
                            "Requests whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("FD-02", LOCAL_BOARD)
                    .lowerIsBetter());

    private ContactIndicators() {}
}
