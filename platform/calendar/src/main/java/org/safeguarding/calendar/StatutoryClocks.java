package org.safeguarding.calendar;

import java.util.List;
import java.util.Optional;

/** Every clock of the platform: what aggregates, lists, measures and the documentation say about one is read from here. */
public final class StatutoryClocks {

    private static final String WORKING_TOGETHER = "Working Together to Safeguard Children: ";
    private static final String BOARD = "Local safeguarding board: annual report, ";
    private static final String LOCAL = "Local practice: the platform's default if the authority has set no limit";

    public static final StatutoryClock CONTACT_DECISION = new StatutoryClock(
            "contact-decision",
            "Decide the type of response to a contact",
            "the contact is received",
            "the decision is made",
            Limit.workingDays(1),
            WORKING_TOGETHER + "decision within one working day of a referral");

    public static final StatutoryClock CONTACT_URGENCY_RED = urgency("red", 0);
    public static final StatutoryClock CONTACT_URGENCY_AMBER = urgency("amber", 1);
    public static final StatutoryClock CONTACT_URGENCY_GREEN = urgency("green", 3);
    public static final StatutoryClock CONTACT_URGENCY_BLUE = urgency("blue", 3);

    public static final StatutoryClock INFORMATION_REQUEST = new StatutoryClock(
            "information-request",
            "Answer the hub's request for information",
            "the hub asks",
            "the agency answers",
            null,
            "The day set by the hub");

    public static final StatutoryClock REFERRAL_DECISION = new StatutoryClock(
            "referral-decision",
            "Decide the type of response to a referral",
            "the referral is received",
            "the decision is made",
            Limit.workingDays(1),
            WORKING_TOGETHER + "decision within one working day of a referral");

    /** Day 45 is in time, as in the DfE's bands of duration; its published check 8670Q counts one working day less. */
    public static final StatutoryClock ASSESSMENT = new StatutoryClock(
            "assessment",
            "Complete and authorise an assessment",
            "the assessment starts",
            "a manager authorises it",
            Limit.workingDays(45),
            WORKING_TOGETHER + "assessment within 45 working days");

    public static final StatutoryClock EARLY_HELP_TRIAGE = new StatutoryClock(
            "early-help-triage",
            "Triage a contact to early help",
            "the contact is received",
            "it is triaged",
            Limit.workingDays(5),
            BOARD + "early help contacts triaged within five working days");

    public static final StatutoryClock EARLY_HELP_ENGAGEMENT = new StatutoryClock(
            "early-help-engagement",
            "Contact and engage a family",
            "the family is allocated to a team",
            "the family is engaged",
            Limit.workingDays(3),
            BOARD + "families engaged within three working days");

    /** The board's report does not say how long the timescale is. */
    public static final StatutoryClock EARLY_HELP_ASSESSMENT = new StatutoryClock(
            "early-help-assessment",
            "Complete an early help assessment",
            "the assessment starts",
            "it is completed",
            Limit.workingDays(45),
            LOCAL);

    public static final StatutoryClock ALLEGATION_THRESHOLD = new StatutoryClock(
            "allegation-threshold",
            "Decide whether an enquiry to the designated officer meets the threshold",
            "the enquiry is received",
            "the threshold is decided",
            Limit.workingDays(1),
            LOCAL);

    public static final StatutoryClock INITIAL_CONFERENCE = new StatutoryClock(
            "initial-conference",
            "Hold the initial child protection conference",
            "the strategy discussion starts the section 47 enquiry",
            "the conference is held",
            Limit.workingDays(15),
            WORKING_TOGETHER + "initial conference within 15 working days of the strategy discussion");

    public static final StatutoryClock CHILD_PROTECTION_VISIT = new StatutoryClock(
            "child-protection-visit",
            "Visit a child on a child protection plan",
            "the plan starts, or the child was last seen at a visit",
            "the child is seen at a visit",
            Limit.calendarDays(14),
            BOARD + "visits every two weeks");

    /** The visits to a child on a child protection plan. */
    public static final RepeatedClock CHILD_PROTECTION_VISITS = new RepeatedClock(List.of(CHILD_PROTECTION_VISIT));

    public static final StatutoryClock CHILD_IN_NEED_VISIT = new StatutoryClock(
            "child-in-need-visit",
            "Visit a child on a child in need plan",
            "the plan starts, or the child was last seen at a visit",
            "the child is seen at a visit",
            Limit.calendarDays(28),
            LOCAL);

    /** The visits to a child on a child in need plan. */
    public static final RepeatedClock CHILD_IN_NEED_VISITS = new RepeatedClock(List.of(CHILD_IN_NEED_VISIT));

    public static final StatutoryClock FIRST_CHILD_IN_NEED_REVIEW = new StatutoryClock(
            "first-child-in-need-review",
            "Hold the first review of a child in need plan",
            "the plan starts",
            "the review is held",
            Limit.months(3),
            LOCAL);

    public static final StatutoryClock CHILD_IN_NEED_REVIEW = new StatutoryClock(
            "child-in-need-review",
            "Hold the next review of a child in need plan",
            "the last review is held",
            "the next one is held",
            Limit.months(6),
            LOCAL);

    /** The reviews of a child in need plan. */
    public static final RepeatedClock CHILD_IN_NEED_REVIEWS =
            new RepeatedClock(List.of(FIRST_CHILD_IN_NEED_REVIEW, CHILD_IN_NEED_REVIEW));

    public static final StatutoryClock FIRST_CORE_GROUP = new StatutoryClock(
            "first-core-group",
            "Hold the first core group",
            "the conference makes the plan",
            "the core group meets",
            Limit.workingDays(10),
            WORKING_TOGETHER + "first core group within ten working days of the initial conference");

    public static final StatutoryClock CORE_GROUP = new StatutoryClock(
            "core-group",
            "Hold the next core group",
            "the last core group met",
            "the next one meets",
            Limit.calendarDays(42),
            "Wales Safeguarding Procedures: every six weeks after the first; in England each authority sets its own");

    /** The core groups of a child protection plan. */
    public static final RepeatedClock CORE_GROUPS = new RepeatedClock(List.of(FIRST_CORE_GROUP, CORE_GROUP));

    public static final StatutoryClock FIRST_REVIEW_CONFERENCE = new StatutoryClock(
            "first-review-conference",
            "Hold the first review conference",
            "the conference makes the plan",
            "the review is held",
            Limit.calendarDays(91),
            WORKING_TOGETHER + "first review within three months of the initial conference; 91 days as the DfE counts");

    public static final StatutoryClock REVIEW_CONFERENCE = new StatutoryClock(
            "review-conference",
            "Hold the next review conference",
            "the last review is held",
            "the next one is held",
            Limit.calendarDays(183),
            WORKING_TOGETHER + "further reviews within six months; 183 days as the DfE counts");

    /** The review conferences of a child protection plan. */
    public static final RepeatedClock REVIEW_CONFERENCES =
            new RepeatedClock(List.of(FIRST_REVIEW_CONFERENCE, REVIEW_CONFERENCE));

    public static final StatutoryClock AREA_FOR_IMPROVEMENT = new StatutoryClock(
            "area-for-improvement",
            "Act on an area for improvement",
            "the inspectorate reports it",
            "it is closed",
            null,
            "The timescale set by the inspectorate");

    public static final List<StatutoryClock> ALL = List.of(
            CONTACT_DECISION,
            CONTACT_URGENCY_RED,
            CONTACT_URGENCY_AMBER,
            CONTACT_URGENCY_GREEN,
            CONTACT_URGENCY_BLUE,
            INFORMATION_REQUEST,
            REFERRAL_DECISION,
            ASSESSMENT,
            EARLY_HELP_TRIAGE,
            EARLY_HELP_ENGAGEMENT,
            EARLY_HELP_ASSESSMENT,
            ALLEGATION_THRESHOLD,
            INITIAL_CONFERENCE,
            CHILD_PROTECTION_VISIT,
            CHILD_IN_NEED_VISIT,
            FIRST_CHILD_IN_NEED_REVIEW,
            CHILD_IN_NEED_REVIEW,
            FIRST_CORE_GROUP,
            CORE_GROUP,
            FIRST_REVIEW_CONFERENCE,
            REVIEW_CONFERENCE,
            AREA_FOR_IMPROVEMENT);

    private StatutoryClocks() {}

    private static StatutoryClock urgency(String urgency, int workingDays) {
        return new StatutoryClock(
                "contact-urgency-" + urgency,
                "Decide on a contact rated " + urgency,
                "the contact is received",
                "the decision is made",
                Limit.workingDays(workingDays),
                LOCAL);
    }

    public static Optional<StatutoryClock> find(String id) {
        return ALL.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
