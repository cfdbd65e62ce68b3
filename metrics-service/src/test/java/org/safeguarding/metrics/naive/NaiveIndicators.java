package org.safeguarding.metrics.naive;

import static org.safeguarding.metrics.naive.NaiveIndicator.Kind.COUNT;
import static org.safeguarding.metrics.naive.NaiveIndicator.Kind.DISTRIBUTION;
import static org.safeguarding.metrics.naive.NaiveIndicator.Kind.PERCENT;
import static org.safeguarding.metrics.naive.NaiveIndicator.Kind.RATE;
import static org.safeguarding.metrics.naive.NaiveIndicator.When.ANY_DAYS;
import static org.safeguarding.metrics.naive.NaiveIndicator.When.ONE_DAY;
import static org.safeguarding.metrics.naive.NaiveIndicator.When.YEAR_TO_DATE;

import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.CoreGroupFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.contract.fact.VisitFact;
import org.safeguarding.metrics.naive.NaiveIndicator.Kind;
import org.safeguarding.metrics.naive.NaiveIndicator.When;

/** Every published indicator, read naively. */
final class NaiveIndicators {

    private final SortedMap<String, NaiveIndicator> byId = new TreeMap<>();

    private NaiveIndicators() {}

    /** By id. */
    static SortedMap<String, NaiveIndicator> all() {
        var all = new NaiveIndicators();
        all.frontDoor();
        all.referrals();
        all.assessments();
        all.childrenInNeed();
        all.enquiries();
        all.childInNeedPlans();
        all.visits();
        all.conferences();
        all.plans();
        all.protection();
        all.earlyHelp();
        all.allegations();
        all.inspections();
        return all.byId;
    }

    private void frontDoor() {
        are("contacts-received", COUNT, ANY_DAYS, FrontDoor::received);
        share("contacts-decided-in-time", ANY_DAYS, FrontDoor::decidedInTime, FrontDoor::received);
        are("contact-decision-time", DISTRIBUTION, ANY_DAYS, FrontDoor::decided);
        are("contacts-undecided", COUNT, ONE_DAY, FrontDoor::undecided);
        are("contacts-overdue", COUNT, ONE_DAY, FrontDoor::overdue);
        share("contacts-to-referral", ANY_DAYS, FrontDoor::toReferral, FrontDoor::received);
        share("contacts-decided-by-urgency", ANY_DAYS, FrontDoor::decidedByUrgency, FrontDoor::screened);
        share("contact-decisions-overseen", ANY_DAYS, FrontDoor::overseen, FrontDoor::decided);
        are("contacts-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(ContactFact.class));
        share("information-requests-answered-in-time", ANY_DAYS, FrontDoor::answeredInTime, FrontDoor::asked);
        are("information-requests-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(InformationRequestFact.class));
    }

    private void referrals() {
        are("referrals-received", COUNT, ANY_DAYS, Referrals::received);
        are("referral-rate", RATE, ANY_DAYS, Referrals::received);
        are("children-referred", COUNT, YEAR_TO_DATE, Referrals::children);
        are("children-referred-rate", RATE, YEAR_TO_DATE, Referrals::children);
        share("re-referral-rate", ANY_DAYS, Referrals::reReferrals, Referrals::received);
        share("children-re-referred", YEAR_TO_DATE, Referrals::childrenReReferred, Referrals::children);
        are("referrals-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(ReferralFact.class));
        share("referrals-decided-in-time", ANY_DAYS, Referrals::decidedInTime, Referrals::received);
        share("referrals-to-assessment", ANY_DAYS, Referrals::toAssessment, Referrals::received);
        share("referrals-no-further-action", ANY_DAYS, Referrals::noFurtherAction, Referrals::received);
        share("referrals-not-in-need", ANY_DAYS, Referrals::notInNeed, Referrals::received);
    }

    private void assessments() {
        are("assessments-completed", COUNT, ANY_DAYS, Assessments::completed);
        are("assessment-rate", RATE, ANY_DAYS, Assessments::completed);
        share("assessments-in-time", ANY_DAYS, Assessments::inTime, Assessments::completed);
        are("assessment-duration", DISTRIBUTION, ANY_DAYS, Assessments::completed);
        are("assessments-open", COUNT, ONE_DAY, Assessments::open);
        are("assessments-overdue", COUNT, ONE_DAY, Assessments::overdue);
        are("assessment-factors", COUNT, ANY_DAYS, Assessments::factors);
        are("assessment-factor-rate", RATE, ANY_DAYS, Assessments::factors);
        are("episodes-with-assessment-factors", COUNT, ANY_DAYS, Assessments::episodesWithFactors);
        are("assessments-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(AssessmentFact.class));
    }

    private void childrenInNeed() {
        are("children-in-need-not-on-a-plan", COUNT, ONE_DAY, ChildrenInNeed::openNotOnAPlan);
        are("children-in-need-and-on-a-plan-rate", RATE, ONE_DAY, ChildrenInNeed::openOrOnAPlan);
        are("children-in-need", COUNT, ONE_DAY, ChildrenInNeed::open);
        are("children-in-need-rate", RATE, ONE_DAY, ChildrenInNeed::open);
        are("children-in-need-duration", DISTRIBUTION, ONE_DAY, ChildrenInNeed::open);
        are("children-in-need-episodes-started", COUNT, ANY_DAYS, ChildrenInNeed::started);
        are("children-in-need-episode-start-rate", RATE, ANY_DAYS, ChildrenInNeed::started);
        are("children-in-need-episodes-ended", COUNT, ANY_DAYS, ChildrenInNeed::ended);
        are("children-in-need-episode-end-rate", RATE, ANY_DAYS, ChildrenInNeed::ended);
        are("children-in-need-ended-duration", DISTRIBUTION, ANY_DAYS, ChildrenInNeed::ended);
        are("children-in-need-episodes-at-any-point", COUNT, YEAR_TO_DATE, ChildrenInNeed::atAnyPoint);
        are("children-in-need-episode-any-point-rate", RATE, YEAR_TO_DATE, ChildrenInNeed::atAnyPoint);
        are("children-starting-an-episode-of-need", COUNT, YEAR_TO_DATE, ChildrenInNeed::childrenStarting);
        are("children-starting-an-episode-rate", RATE, YEAR_TO_DATE, ChildrenInNeed::childrenStarting);
        are("children-ending-an-episode-of-need", COUNT, YEAR_TO_DATE, ChildrenInNeed::childrenEnding);
        are("children-ending-an-episode-rate", RATE, YEAR_TO_DATE, ChildrenInNeed::childrenEnding);
        are("children-in-need-at-any-point", COUNT, YEAR_TO_DATE, ChildrenInNeed::childrenAtAnyPoint);
        are("children-in-need-at-any-point-rate", RATE, YEAR_TO_DATE, ChildrenInNeed::childrenAtAnyPoint);
    }

    private void enquiries() {
        are("section-47-enquiries", COUNT, ANY_DAYS, Enquiries::started);
        are("section-47-enquiry-rate", RATE, ANY_DAYS, Enquiries::started);
        are("children-with-a-section-47-enquiry", COUNT, YEAR_TO_DATE, Enquiries::children);
        are("children-with-a-section-47-enquiry-rate", RATE, YEAR_TO_DATE, Enquiries::children);
        share("section-47-continuing-risk", ANY_DAYS, Enquiries::continuingRisk, Enquiries::started);
        share("section-47-not-significant-harm", ANY_DAYS, Enquiries::notSignificantHarm, Enquiries::started);
        are("section-47-enquiries-concluded", COUNT, ANY_DAYS, Enquiries::concluded);
        are("section-47-enquiries-open", COUNT, ONE_DAY, Enquiries::open);
        are("initial-conferences-overdue", COUNT, ONE_DAY, Enquiries::conferencesOverdue);
        are("section-47-enquiries-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(Section47EnquiryFact.class));
    }

    private void childInNeedPlans() {
        are("child-in-need-plans", COUNT, ONE_DAY, ChildInNeedPlans::open);
        are("child-in-need-plan-rate", RATE, ONE_DAY, ChildInNeedPlans::open);
        are("child-in-need-plan-duration", DISTRIBUTION, ONE_DAY, ChildInNeedPlans::open);
        are("child-in-need-plans-started", COUNT, ANY_DAYS, ChildInNeedPlans::started);
        are("child-in-need-plan-start-rate", RATE, ANY_DAYS, ChildInNeedPlans::started);
        are("child-in-need-plans-ended", COUNT, ANY_DAYS, ChildInNeedPlans::ended);
        are("child-in-need-plan-end-rate", RATE, ANY_DAYS, ChildInNeedPlans::ended);
        are("child-in-need-plan-ended-duration", DISTRIBUTION, ANY_DAYS, ChildInNeedPlans::ended);
        share(
                "child-in-need-reviews-in-time",
                ANY_DAYS,
                ChildInNeedPlans::reviewsInTime,
                ChildInNeedPlans::reviewsSettled);
        are("child-in-need-reviews-overdue", COUNT, ONE_DAY, ChildInNeedPlans::reviewsOverdue);
        are("child-in-need-plans-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(ChildInNeedPlanFact.class));
    }

    private void conferences() {
        are("initial-conferences", COUNT, ANY_DAYS, Conferences::initial);
        are("initial-conference-rate", RATE, ANY_DAYS, Conferences::initial);
        are("children-with-an-initial-conference", COUNT, YEAR_TO_DATE, Conferences::children);
        are("children-with-an-initial-conference-rate", RATE, YEAR_TO_DATE, Conferences::children);
        are("transfer-in-conferences", COUNT, ANY_DAYS, Conferences::transferIn);
        share("initial-conferences-in-time", ANY_DAYS, Conferences::initialInTime, Conferences::initial);
        are("initial-conference-duration", DISTRIBUTION, ANY_DAYS, Conferences::initial);
        share("initial-conferences-to-plan", ANY_DAYS, Conferences::initialToPlan, Conferences::initial);
        are("children-engaged-by-advocacy", COUNT, YEAR_TO_DATE, Conferences::olderEngaged);
        share("children-represented-at-conferences", YEAR_TO_DATE, Conferences::olderRepresented, Conferences::older);
        share(
                "children-represented-at-initial-conferences",
                YEAR_TO_DATE,
                Conferences::olderRepresentedInitially,
                Conferences::olderInitially);
        share("contested-conferences-reviewed", ANY_DAYS, Conferences::contestedAndReviewed, Conferences::contested);
        are("conferences-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(ConferenceFact.class));
    }

    private void plans() {
        are("child-protection-plans", COUNT, ONE_DAY, Plans::open);
        are("child-protection-plan-rate", RATE, ONE_DAY, Plans::open);
        are("child-protection-plan-duration", DISTRIBUTION, ONE_DAY, Plans::open);
        are("child-protection-plans-started", COUNT, ANY_DAYS, Plans::started);
        are("child-protection-plan-start-rate", RATE, ANY_DAYS, Plans::started);
        share("second-or-subsequent-plans", ANY_DAYS, Plans::secondOrSubsequent, Plans::started);
        are("child-protection-plans-ended", COUNT, ANY_DAYS, Plans::ended);
        are("child-protection-plan-end-rate", RATE, ANY_DAYS, Plans::ended);
        are("child-protection-plan-ended-duration", DISTRIBUTION, ANY_DAYS, Plans::ended);
        share("plans-ended-after-two-years", ANY_DAYS, Plans::endedAfterTwoYears, Plans::ended);
        are("child-protection-plans-at-any-point", COUNT, YEAR_TO_DATE, Plans::atAnyPoint);
        are("child-protection-plan-any-point-rate", RATE, YEAR_TO_DATE, Plans::atAnyPoint);
        are("children-starting-a-plan", COUNT, YEAR_TO_DATE, Plans::childrenStarting);
        are("children-starting-a-plan-rate", RATE, YEAR_TO_DATE, Plans::childrenStarting);
        are("children-ending-a-plan", COUNT, YEAR_TO_DATE, Plans::childrenEnding);
        are("children-ending-a-plan-rate", RATE, YEAR_TO_DATE, Plans::childrenEnding);
        are("children-on-a-plan-at-any-point", COUNT, YEAR_TO_DATE, Plans::childrenAtAnyPoint);
        are("children-on-a-plan-at-any-point-rate", RATE, YEAR_TO_DATE, Plans::childrenAtAnyPoint);
        are("child-protection-plans-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(ChildProtectionPlanFact.class));
    }

    private void visits() {
        share("child-protection-visits-in-time", ANY_DAYS, Visits.PROTECTION::inTime, Visits.PROTECTION::settled);
        share("children-on-a-plan-visited-in-time", ONE_DAY, Visits.PROTECTION::childrenInTime, Plans::open);
        are("child-protection-visits-overdue", COUNT, ONE_DAY, Visits.PROTECTION::overdue);
        happened("child-protection-visits", Visits.PROTECTION);
        share("child-in-need-visits-in-time", ANY_DAYS, Visits.IN_NEED::inTime, Visits.IN_NEED::settled);
        share(
                "children-on-a-child-in-need-plan-visited-in-time",
                ONE_DAY,
                Visits.IN_NEED::childrenInTime,
                ChildInNeedPlans::open);
        are("child-in-need-visits-overdue", COUNT, ONE_DAY, Visits.IN_NEED::overdue);
        happened("child-in-need-visits", Visits.IN_NEED);
        are("visits-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(VisitFact.class));
    }

    private void happened(String id, Visits<?> visits) {
        are(id, COUNT, ANY_DAYS, visits::all);
        share(id + "-seen", ANY_DAYS, visits::seen, visits::all);
        share(id + "-seen-alone", ANY_DAYS, visits::seenAlone, visits::seen);
        share(id + "-bedroom-seen", ANY_DAYS, visits::bedroomSeen, visits::all);
    }

    private void protection() {
        share("review-conferences-in-time", ANY_DAYS, Protection::reviewsInTime, Protection::reviews);
        are("review-conferences-overdue", COUNT, ONE_DAY, Protection::reviewsOverdue);
        share(
                "children-reviewed-in-time",
                ONE_DAY,
                Protection::forThreeMonthsAndReviewedInTime,
                Protection::forThreeMonths);
        share("first-core-groups-in-time", ANY_DAYS, Protection::firstCoreGroupsInTime, Protection::firstCoreGroups);
        are("core-groups-overdue", COUNT, ONE_DAY, Protection::coreGroupsOverdue);
        are("core-groups-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(CoreGroupFact.class));
    }

    private void earlyHelp() {
        are("early-help-contacts", COUNT, ANY_DAYS, EarlyHelp::contacts);
        share("early-help-contacts-triaged-in-time", ANY_DAYS, EarlyHelp::triagedInTime, EarlyHelp::contacts);
        are("early-help-contacts-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(EarlyHelpContactFact.class));
        share("early-help-families-engaged", ANY_DAYS, EarlyHelp::engaged, EarlyHelp::families);
        share("early-help-families-engaged-in-time", ANY_DAYS, EarlyHelp::engagedInTime, EarlyHelp::families);
        share("early-help-families-engaged-late", ANY_DAYS, EarlyHelp::engagedLate, EarlyHelp::families);
        are("early-help-families-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(EarlyHelpEpisodeFact.class));
        share("early-help-assessments-completed", ANY_DAYS, EarlyHelp::councilCompleted, EarlyHelp::councilStarted);
        share("early-help-assessments-in-time", ANY_DAYS, EarlyHelp::councilInTime, EarlyHelp::councilStarted);
        share("early-help-assessments-late", ANY_DAYS, EarlyHelp::councilLate, EarlyHelp::councilStarted);
        share("early-help-assessments-by-partners", ANY_DAYS, EarlyHelp::byPartners, EarlyHelp::completed);
        share("early-help-assessments-by-schools", ANY_DAYS, EarlyHelp::bySchools, EarlyHelp::byPartners);
        share("early-help-assessments-by-other-partners", ANY_DAYS, EarlyHelp::byOtherPartners, EarlyHelp::byPartners);
        are("early-help-assessments-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(EarlyHelpAssessmentFact.class));
    }

    private void allegations() {
        are("allegations-received", COUNT, ANY_DAYS, Allegations::received);
        share("allegations-to-full-process", ANY_DAYS, Allegations::toFullProcess, Allegations::received);
        share("allegation-thresholds-in-time", ANY_DAYS, Allegations::thresholdsInTime, Allegations::received);
        are("allegations-incomplete", COUNT, ONE_DAY, Allegations::incomplete);
        are("allegations-input-lag", DISTRIBUTION, ANY_DAYS, InputLags.of(AllegationFact.class));
    }

    private void inspections() {
        are("areas-for-improvement-open", COUNT, ONE_DAY, Inspections::open);
        are("areas-for-improvement-overdue", COUNT, ONE_DAY, Inspections::overdue);
    }

    private void are(String id, Kind kind, When when, Reading counted) {
        byId.put(id, new NaiveIndicator(kind, when, counted, null));
    }

    private void share(String id, When when, Reading part, Reading whole) {
        byId.put(id, new NaiveIndicator(PERCENT, when, part, whole));
    }
}
