package org.safeguarding.metrics.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.metrics.measure.AllegationMeasures;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ChildrenInNeedMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;
import org.safeguarding.metrics.value.Protection.Backlog;
import org.safeguarding.metrics.value.Protection.Children;
import org.safeguarding.metrics.value.Protection.Family;
import org.safeguarding.metrics.value.Protection.Flow;
import org.safeguarding.metrics.value.Protection.PartOf;
import org.safeguarding.metrics.value.Protection.Rest;
import org.safeguarding.metrics.value.Protection.Role;
import org.safeguarding.metrics.value.Protection.Stock;

/**
 * The rules for showing each measure to restricted callers. Measures without a rule here are never shown: children in
 * need who are not on a plan (with the number on a plan they reveal how many of those have no open episode), work in
 * progress (with what was completed it reveals what was started), overseen decisions, and episodes with a factor (where
 * only one factor was found they equal its value).
 */
final class Protections {

    static final Family PLANS = new Family(
            PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
            PlanMeasures.CHILD_PROTECTION_PLANS_ENDED,
            PlanMeasures.CHILD_PROTECTION_PLANS,
            PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
            null);

    static final Family CHILDREN_IN_NEED = new Family(
            ChildrenInNeedMeasures.EPISODES_STARTED,
            ChildrenInNeedMeasures.EPISODES_ENDED,
            ChildrenInNeedMeasures.CHILDREN_IN_NEED,
            ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT,
            ReferralMeasures.REFERRALS_RECEIVED);

    /** Every referral is one of these or the start of an episode of need. */
    private static final List<Measure> NOT_STARTED =
            List.of(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION, ReferralMeasures.REFERRALS_NOT_IN_NEED);

    /** By whole, the part that is the sum of some of its bands: either all bands are shown or none. */
    private static final Map<Measure, Measure> CUT_BY_DURATION =
            Map.of(AssessmentMeasures.ASSESSMENTS_COMPLETED, AssessmentMeasures.ASSESSMENTS_IN_TIME);

    static final Map<Measure, Protection> ALL = all();

    private Protections() {}

    private static Map<Measure, Protection> all() {
        var all = new HashMap<Measure, Protection>();
        contacts(all);
        referrals(all);
        flow(all, AssessmentMeasures.ASSESSMENTS_COMPLETED);
        part(all, AssessmentMeasures.ASSESSMENTS_COMPLETED, AssessmentMeasures.ASSESSMENTS_IN_TIME);
        flow(all, AssessmentMeasures.ASSESSMENT_FACTORS);
        earlyHelp(all);
        plans(all);
        flow(all, AllegationMeasures.ALLEGATIONS_RECEIVED);
        part(all, AllegationMeasures.ALLEGATIONS_RECEIVED, AllegationMeasures.ALLEGATION_THRESHOLDS_IN_TIME);
        part(all, AllegationMeasures.ALLEGATIONS_RECEIVED, AllegationMeasures.ALLEGATIONS_TO_FULL_PROCESS);
        return Map.copyOf(all);
    }

    private static void contacts(Map<Measure, Protection> all) {
        flow(all, ContactMeasures.CONTACTS_RECEIVED);
        part(all, ContactMeasures.CONTACTS_RECEIVED, ContactMeasures.CONTACTS_DECIDED_IN_TIME);
        part(all, ContactMeasures.CONTACTS_RECEIVED, ContactMeasures.CONTACTS_TO_REFERRAL);
        part(all, ContactMeasures.CONTACTS_RECEIVED, ContactMeasures.CONTACTS_SCREENED);
        part(all, ContactMeasures.CONTACTS_SCREENED, ContactMeasures.CONTACTS_DECIDED_BY_URGENCY);
        all.put(ContactMeasures.CONTACTS_DECIDED, new Backlog(false));
        all.put(ContactMeasures.CONTACTS_UNDECIDED, new Backlog(true));
        all.put(ContactMeasures.CONTACTS_OVERDUE, new Backlog(true));
        flow(all, ContactMeasures.INFORMATION_REQUESTS);
        part(all, ContactMeasures.INFORMATION_REQUESTS, ContactMeasures.INFORMATION_REQUESTS_ANSWERED_IN_TIME);
    }

    private static void referrals(Map<Measure, Protection> all) {
        flow(all, ReferralMeasures.REFERRALS_RECEIVED);
        part(all, ReferralMeasures.REFERRALS_RECEIVED, ReferralMeasures.RE_REFERRALS);
        part(all, ReferralMeasures.REFERRALS_RECEIVED, ReferralMeasures.REFERRALS_DECIDED_IN_TIME);
        part(all, ReferralMeasures.REFERRALS_RECEIVED, ReferralMeasures.REFERRALS_TO_ASSESSMENT);
        stock(all, CHILDREN_IN_NEED);
        NOT_STARTED.forEach(rest -> all.put(rest, new Rest(CHILDREN_IN_NEED, NOT_STARTED)));
        children(
                all,
                List.of(ReferralMeasures.CHILDREN_REFERRED, ReferralMeasures.CHILDREN_RE_REFERRED),
                List.of(ReferralMeasures.REFERRALS_RECEIVED, ReferralMeasures.RE_REFERRALS));
        children(
                all,
                List.of(
                        ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE,
                        ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE,
                        ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT),
                List.of(
                        ChildrenInNeedMeasures.EPISODES_STARTED,
                        ChildrenInNeedMeasures.EPISODES_ENDED,
                        ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT));
    }

    private static void earlyHelp(Map<Measure, Protection> all) {
        flow(all, EarlyHelpMeasures.CONTACTS_RECEIVED);
        part(all, EarlyHelpMeasures.CONTACTS_RECEIVED, EarlyHelpMeasures.CONTACTS_TRIAGED_IN_TIME);
        flow(all, EarlyHelpMeasures.FAMILIES_ALLOCATED);
        parts(
                all,
                EarlyHelpMeasures.FAMILIES_ALLOCATED,
                List.of(EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME, EarlyHelpMeasures.FAMILIES_ENGAGED_LATE),
                EarlyHelpMeasures.FAMILIES_ENGAGED);
        flow(all, EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED);
        parts(
                all,
                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                List.of(EarlyHelpMeasures.COUNCIL_ASSESSMENTS_IN_TIME, EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE),
                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED);
        flow(all, EarlyHelpMeasures.ASSESSMENTS_COMPLETED);
        parts(
                all,
                EarlyHelpMeasures.ASSESSMENTS_COMPLETED,
                List.of(EarlyHelpMeasures.ASSESSMENTS_BY_SCHOOLS, EarlyHelpMeasures.ASSESSMENTS_BY_OTHER_PARTNERS),
                EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS);
    }

    private static void plans(Map<Measure, Protection> all) {
        stock(all, PLANS);
        part(all, PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS);
        part(all, PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS);
        children(
                all,
                List.of(
                        PlanMeasures.CHILDREN_STARTING_A_PLAN,
                        PlanMeasures.CHILDREN_ENDING_A_PLAN,
                        PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT),
                List.of(
                        PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
                        PlanMeasures.CHILD_PROTECTION_PLANS_ENDED,
                        PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT));
    }

    private static void flow(Map<Measure, Protection> all, Measure flow) {
        all.put(flow, new Flow());
    }

    private static void part(Map<Measure, Protection> all, Measure whole, Measure part) {
        all.put(part, new PartOf(whole, List.of(part)));
    }

    private static void parts(Map<Measure, Protection> all, Measure whole, List<Measure> apart, Measure sum) {
        apart.forEach(part -> all.put(part, new PartOf(whole, apart)));
        all.put(sum, new PartOf(whole, apart));
    }

    private static void stock(Map<Measure, Protection> all, Family family) {
        all.put(family.started(), new Stock(family, Role.STARTED));
        all.put(family.ended(), new Stock(family, Role.ENDED));
        all.put(family.open(), new Stock(family, Role.OPEN));
        all.put(family.anyPoint(), new Stock(family, Role.ANY_POINT));
    }

    private static void children(Map<Measure, Protection> all, List<Measure> children, List<Measure> records) {
        var family = new Children(children, records);
        children.forEach(each -> all.put(each, family));
    }

    /** A part that is also a band of its whole is shown only if the band is. */
    static boolean dependsOnDuration(Measure measure) {
        return measure.equals(PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS);
    }

    /**
     * Values that are themselves measures shown for the whole authority: next to those, they would reveal what is
     * withheld by value.
     */
    static boolean isNeverToldBy(Measure measure, Dimension dimension) {
        return switch (dimension) {
            case URGENCY, ALLEGATION_THRESHOLD -> true;
            case ORGANISATION_TYPE -> measure.type() == EarlyHelpAssessmentFact.class;
            default -> false;
        };
    }

    /**
     * The part of this whole that is shown and is the sum of some of its bands; the limit may be an authority's own.
     */
    static Optional<Measure> cutByDuration(Measure whole) {
        return Optional.ofNullable(CUT_BY_DURATION.get(whole));
    }
}
