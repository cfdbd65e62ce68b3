package org.safeguarding.metrics.value;

import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_ENDED;
import static org.safeguarding.metrics.measure.ChildrenInNeedMeasures.EPISODES_STARTED;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_DECIDED;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_DECIDED_BY_URGENCY;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_DECIDED_IN_TIME;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_RECEIVED;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_SCREENED;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_TO_REFERRAL;
import static org.safeguarding.metrics.measure.ContactMeasures.CONTACTS_UNDECIDED;
import static org.safeguarding.metrics.measure.ReferralMeasures.CHILDREN_REFERRED;
import static org.safeguarding.metrics.measure.ReferralMeasures.CHILDREN_RE_REFERRED;
import static org.safeguarding.metrics.measure.ReferralMeasures.REFERRALS_DECIDED_IN_TIME;
import static org.safeguarding.metrics.measure.ReferralMeasures.REFERRALS_NOT_IN_NEED;
import static org.safeguarding.metrics.measure.ReferralMeasures.REFERRALS_NO_FURTHER_ACTION;
import static org.safeguarding.metrics.measure.ReferralMeasures.REFERRALS_RECEIVED;
import static org.safeguarding.metrics.measure.ReferralMeasures.REFERRALS_TO_ASSESSMENT;
import static org.safeguarding.metrics.measure.ReferralMeasures.RE_REFERRALS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.metrics.disclosure.Attack.Sum;
import org.safeguarding.metrics.measure.AllegationMeasures;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ChildInNeedPlanMeasures;
import org.safeguarding.metrics.measure.ConferenceMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.EnquiryMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ProtectionMeasures;
import org.safeguarding.metrics.measure.VisitMeasures;

/**
 * 2017-18 in an invented small authority: how many things of each kind happened in each month, to girls and to boys.
 */
final class SmallAuthority {

    /**
     * Things of one kind: the unknowns of the attack.
     *
     * @param month null for what was there before the year
     * @param adds the measures that each of them adds to
     * @param takes the stocks that each of them is taken from
     */
    private record Kind(YearMonth month, int sex, Set<Measure> adds, Set<Measure> takes, long n) {

        LocalDate day() {
            return month == null ? LocalDate.of(2016, 5, 1) : month.atDay(1);
        }
    }

    /** The codes of girls, boys and children whose sex is not recorded, as slices name them. */
    static final Map<String, Integer> SEXES = Map.of("M", 1, "F", 2, "not-recorded", 0);

    private static final Set<Measure> NONE = Set.of();

    /** More unknowns would take the attack minutes. */
    private static final int FEW_MONTHS = 4;

    private static final List<Measure> NOTHING = List.of();
    private static final List<Measure> CONTACT = List.of(CONTACTS_RECEIVED, CONTACTS_DECIDED);
    private static final List<Measure> REFERRAL = List.of(CONTACTS_TO_REFERRAL, REFERRALS_RECEIVED);
    private static final List<Measure> CHILD = List.of(CHILDREN_REFERRED);
    private static final List<Measure> IN_NEED =
            List.of(CHILDREN_IN_NEED, EPISODES_AT_ANY_POINT, CHILDREN_IN_NEED_AT_ANY_POINT);
    private static final List<Measure> PLAN_STARTED = List.of(
            PlanMeasures.CHILD_PROTECTION_PLANS,
            PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
            PlanMeasures.CHILD_PROTECTION_PLANS_STARTED);

    private static final List<Measure> CONFERENCE = List.of(ConferenceMeasures.INITIAL_CONFERENCES);
    private static final List<Measure> PLAN_MADE = List.of(ConferenceMeasures.INITIAL_CONFERENCES_TO_PLAN);

    private final List<Kind> kinds = new ArrayList<>();

    /**
     * Contacts, decided in time or not, screened or not, as a referral or not; a few referrals are stepped up from early
     * help.
     */
    static SmallAuthority ofContacts(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 4 : 12);
        for (var month : months().subList(0, FEW_MONTHS)) {
            for (int sex : List.of(1, 2)) {
                for (var decided : List.of(NOTHING, List.of(CONTACTS_DECIDED_IN_TIME))) {
                    for (var screened : List.of(
                            NOTHING,
                            List.of(CONTACTS_SCREENED),
                            List.of(CONTACTS_SCREENED, CONTACTS_DECIDED_BY_URGENCY))) {
                        for (var referred : List.of(NOTHING, REFERRAL)) {
                            authority.add(month, sex, random.nextInt(busiest), CONTACT, decided, screened, referred);
                        }
                    }
                }
                authority.add(month, sex, random.nextInt(busiest), List.of(CONTACTS_RECEIVED, CONTACTS_UNDECIDED));
                authority.add(month, sex, random.nextInt(3), List.of(REFERRALS_RECEIVED));
                authority.add(
                        month, sex, random.nextInt(busiest), CONTACT, REFERRAL, List.of(REFERRALS_DECIDED_IN_TIME));
            }
        }
        return authority;
    }

    /**
     * Referrals, most of them opened by a contact: with no further action, not in need or the start of an episode of
     * need; and the episodes open and ended. Some children are referred twice.
     */
    static SmallAuthority ofReferrals(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 6 : 20);
        for (int sex : List.of(1, 2)) {
            long open = random.nextInt(busiest * 6);
            authority.add(null, sex, open, IN_NEED);
            for (var month : months().subList(0, FEW_MONTHS)) {
                authority.add(month, sex, random.nextInt(busiest), CONTACT);
                authority.add(
                        month,
                        sex,
                        random.nextInt(1 + busiest / 2),
                        CONTACT,
                        REFERRAL,
                        CHILD,
                        List.of(REFERRALS_NO_FURTHER_ACTION));
                authority.add(month, sex, random.nextInt(3), CHILD, List.of(REFERRALS_RECEIVED, REFERRALS_NOT_IN_NEED));
                for (var assessed : List.of(NOTHING, List.of(REFERRALS_TO_ASSESSMENT))) {
                    authority.add(
                            month,
                            sex,
                            random.nextInt(busiest),
                            CONTACT,
                            REFERRAL,
                            CHILD,
                            assessed,
                            List.of(REFERRALS_NOT_IN_NEED));
                    for (var before : List.of(NOTHING, List.of(RE_REFERRALS, CHILDREN_RE_REFERRED))) {
                        long started = random.nextInt(busiest);
                        open += started;
                        authority.add(
                                month,
                                sex,
                                started,
                                CONTACT,
                                REFERRAL,
                                CHILD,
                                assessed,
                                before,
                                IN_NEED,
                                List.of(EPISODES_STARTED, CHILDREN_STARTING_AN_EPISODE));
                    }
                }
                long second = random.nextInt(1 + busiest / 2);
                authority.add(
                        month,
                        sex,
                        second,
                        CONTACT,
                        REFERRAL,
                        List.of(CHILDREN_IN_NEED, EPISODES_AT_ANY_POINT, RE_REFERRALS, EPISODES_STARTED));
                open += second;
                long ended = Math.min(open, random.nextInt(2 * busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(EPISODES_ENDED, CHILDREN_ENDING_AN_EPISODE),
                        Set.of(CHILDREN_IN_NEED),
                        ended));
            }
        }
        return authority;
    }

    /** Child protection plans: open before, started (some for the second time) and ended. */
    static SmallAuthority ofPlans(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 3 : 20);
        for (int sex : SEXES.values()) {
            long open = random.nextInt(busiest * 6);
            authority.add(
                    null,
                    sex,
                    open,
                    List.of(
                            PlanMeasures.CHILD_PROTECTION_PLANS,
                            PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
                            PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT));
            for (var month : months()) {
                long first = random.nextInt(busiest);
                long second = random.nextInt(1 + busiest / 2);
                authority.add(
                        month,
                        sex,
                        first,
                        PLAN_STARTED,
                        List.of(PlanMeasures.CHILDREN_STARTING_A_PLAN, PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT));
                authority.add(
                        month,
                        sex,
                        second,
                        PLAN_STARTED,
                        List.of(PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS, PlanMeasures.CHILDREN_STARTING_A_PLAN));
                open += first + second;
                long ended = Math.min(open, random.nextInt(busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, PlanMeasures.CHILDREN_ENDING_A_PLAN),
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS),
                        ended));
            }
        }
        return authority;
    }

    /** Child in need plans: open before, started and ended. */
    static SmallAuthority ofChildInNeedPlans(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 3 : 20);
        for (int sex : SEXES.values()) {
            long open = random.nextInt(busiest * 6);
            authority.add(null, sex, open, List.of(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS));
            for (var month : months()) {
                long started = random.nextInt(busiest);
                authority.add(
                        month,
                        sex,
                        started,
                        List.of(
                                ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS,
                                ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_STARTED));
                open += started;
                long ended = Math.min(open, random.nextInt(busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS_ENDED),
                        Set.of(ChildInNeedPlanMeasures.CHILD_IN_NEED_PLANS),
                        ended));
            }
        }
        return authority;
    }

    /**
     * Initial conferences, in time or not, that made a plan or none; plans of children who were transferred in; and plans
     * ended. Some children have a second conference, and a second plan.
     */
    static SmallAuthority ofConferences(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 4 : 16);
        var ofChild = List.of(ConferenceMeasures.CHILDREN_WITH_AN_INITIAL_CONFERENCE);
        var ofPlan = List.of(PlanMeasures.CHILDREN_STARTING_A_PLAN, PlanMeasures.CHILDREN_ON_A_PLAN_AT_ANY_POINT);
        for (int sex : List.of(1, 2)) {
            long open = 0;
            for (var month : months().subList(0, FEW_MONTHS)) {
                for (var inTime : List.of(NOTHING, List.of(ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME))) {
                    authority.add(month, sex, random.nextInt(1 + busiest / 2), CONFERENCE, inTime, ofChild);
                    long made = random.nextInt(busiest);
                    open += made;
                    authority.add(month, sex, made, CONFERENCE, inTime, ofChild, PLAN_MADE, PLAN_STARTED, ofPlan);
                }
                authority.add(month, sex, random.nextInt(3), CONFERENCE);
                long again = random.nextInt(3);
                authority.add(month, sex, again, CONFERENCE, PLAN_MADE, PLAN_STARTED);
                long transferred = random.nextInt(3);
                authority.add(month, sex, transferred, PLAN_STARTED, ofPlan);
                open += again + transferred;
                long ended = Math.min(open, random.nextInt(busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, PlanMeasures.CHILDREN_ENDING_A_PLAN),
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS),
                        ended));
            }
        }
        return authority;
    }

    /** What has to be done while a child is on a plan, and what was contested at conferences. */
    static SmallAuthority ofProtection(Random random) {
        return new SmallAuthority()
                .parts(
                        random,
                        List.of(ProtectionMeasures.REVIEW_CONFERENCES_DUE),
                        List.of(
                                ProtectionMeasures.REVIEW_CONFERENCES_DUE,
                                ProtectionMeasures.REVIEW_CONFERENCES_IN_TIME))
                .parts(
                        random,
                        List.of(ProtectionMeasures.FIRST_CORE_GROUPS_DUE),
                        List.of(ProtectionMeasures.FIRST_CORE_GROUPS_DUE, ProtectionMeasures.FIRST_CORE_GROUPS_IN_TIME))
                .parts(
                        random,
                        List.of(VisitMeasures.CHILD_PROTECTION_VISITS_SETTLED),
                        List.of(
                                VisitMeasures.CHILD_PROTECTION_VISITS_SETTLED,
                                VisitMeasures.CHILD_PROTECTION_VISITS_IN_TIME))
                .parts(
                        random,
                        List.of(VisitMeasures.CHILD_IN_NEED_VISITS_SETTLED),
                        List.of(VisitMeasures.CHILD_IN_NEED_VISITS_SETTLED, VisitMeasures.CHILD_IN_NEED_VISITS_IN_TIME))
                .parts(
                        random,
                        List.of(ConferenceMeasures.CONTESTED_CONFERENCES),
                        List.of(
                                ConferenceMeasures.CONTESTED_CONFERENCES,
                                ConferenceMeasures.CONTESTED_CONFERENCES_REVIEWED));
    }

    /** Early help: contacts triaged, families engaged, and assessments by the council, schools and others. */
    static SmallAuthority ofEarlyHelp(Random random) {
        return new SmallAuthority()
                .parts(
                        random,
                        List.of(EarlyHelpMeasures.CONTACTS_RECEIVED),
                        List.of(EarlyHelpMeasures.CONTACTS_RECEIVED, EarlyHelpMeasures.CONTACTS_TRIAGED_IN_TIME))
                .parts(
                        random,
                        List.of(EarlyHelpMeasures.FAMILIES_ALLOCATED),
                        List.of(
                                EarlyHelpMeasures.FAMILIES_ALLOCATED,
                                EarlyHelpMeasures.FAMILIES_ENGAGED,
                                EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME),
                        List.of(
                                EarlyHelpMeasures.FAMILIES_ALLOCATED,
                                EarlyHelpMeasures.FAMILIES_ENGAGED,
                                EarlyHelpMeasures.FAMILIES_ENGAGED_LATE))
                .parts(
                        random,
                        List.of(EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED),
                        List.of(
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED,
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_IN_TIME),
                        List.of(
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED,
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED,
                                EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE))
                .parts(
                        random,
                        List.of(EarlyHelpMeasures.ASSESSMENTS_COMPLETED),
                        List.of(
                                EarlyHelpMeasures.ASSESSMENTS_COMPLETED,
                                EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS,
                                EarlyHelpMeasures.ASSESSMENTS_BY_SCHOOLS),
                        List.of(
                                EarlyHelpMeasures.ASSESSMENTS_COMPLETED,
                                EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS,
                                EarlyHelpMeasures.ASSESSMENTS_BY_OTHER_PARTNERS));
    }

    /** Section 47 enquiries: open before, started with each outcome and concluded; some children have two. */
    static SmallAuthority ofEnquiries(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 4 : 12);
        for (int sex : List.of(1, 2)) {
            long open = random.nextInt(busiest * 6);
            authority.add(null, sex, open, List.of(EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN));
            for (var month : months().subList(0, FEW_MONTHS)) {
                for (var child : List.of(NOTHING, List.of(EnquiryMeasures.CHILDREN_WITH_AN_ENQUIRY))) {
                    for (var outcome : List.of(
                            NOTHING,
                            List.of(EnquiryMeasures.CONTINUING_RISK),
                            List.of(EnquiryMeasures.NOT_SIGNIFICANT_HARM))) {
                        long started = random.nextInt(busiest);
                        open += started;
                        authority.add(
                                month,
                                sex,
                                started,
                                List.of(
                                        EnquiryMeasures.SECTION_47_ENQUIRIES,
                                        EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN),
                                child,
                                outcome);
                    }
                }
                long concluded = Math.min(open, random.nextInt(4 * busiest));
                open -= concluded;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(EnquiryMeasures.SECTION_47_ENQUIRIES_CONCLUDED),
                        Set.of(EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN),
                        concluded));
            }
        }
        return authority;
    }

    /** Assessments, reviews of child in need plans, requests for information and allegations. */
    static SmallAuthority ofTheRest(Random random) {
        return new SmallAuthority()
                .parts(
                        random,
                        List.of(AssessmentMeasures.ASSESSMENTS_COMPLETED),
                        List.of(AssessmentMeasures.ASSESSMENTS_COMPLETED, AssessmentMeasures.ASSESSMENTS_IN_TIME),
                        List.of(AssessmentMeasures.ASSESSMENT_FACTORS))
                .parts(
                        random,
                        List.of(ChildInNeedPlanMeasures.REVIEWS_SETTLED),
                        List.of(ChildInNeedPlanMeasures.REVIEWS_SETTLED, ChildInNeedPlanMeasures.REVIEWS_IN_TIME))
                .parts(
                        random,
                        List.of(ContactMeasures.INFORMATION_REQUESTS),
                        List.of(
                                ContactMeasures.INFORMATION_REQUESTS,
                                ContactMeasures.INFORMATION_REQUESTS_ANSWERED_IN_TIME))
                .parts(
                        random,
                        List.of(
                                AllegationMeasures.ALLEGATIONS_RECEIVED,
                                AllegationMeasures.ALLEGATIONS_TO_FULL_PROCESS),
                        List.of(AllegationMeasures.ALLEGATIONS_RECEIVED),
                        List.of(
                                AllegationMeasures.ALLEGATIONS_RECEIVED,
                                AllegationMeasures.ALLEGATION_THRESHOLDS_IN_TIME),
                        List.of(
                                AllegationMeasures.ALLEGATIONS_RECEIVED,
                                AllegationMeasures.ALLEGATIONS_TO_FULL_PROCESS,
                                AllegationMeasures.ALLEGATION_THRESHOLDS_IN_TIME));
    }

    @SafeVarargs
    private SmallAuthority parts(Random random, List<Measure>... kindsOfThings) {
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 6 : 30);
        for (var month : months()) {
            for (int sex : List.of(1, 2)) {
                for (var measures : kindsOfThings) {
                    add(month, sex, random.nextInt(1 + busiest / 2), measures);
                }
            }
        }
        return this;
    }

    @SafeVarargs
    private void add(YearMonth month, int sex, long n, List<Measure>... measures) {
        kinds.add(new Kind(month, sex, Stream.of(measures).flatMap(List::stream).collect(Collectors.toSet()), NONE, n));
    }

    boolean counts(Measure measure) {
        return kinds.stream().anyMatch(kind -> kind.adds().contains(measure));
    }

    /** The flows of which each counts whatever another counts, and more. */
    List<Measure> including(Measure part) {
        return Measures.ALL.stream()
                .filter(whole -> whole != part && whole.kind() == part.kind() && part.kind() != Measure.Kind.STOCK)
                .filter(whole -> counts(whole)
                        && kinds.stream()
                                .filter(kind -> kind.adds().contains(part))
                                .allMatch(kind -> kind.adds().contains(whole)))
                .toList();
    }

    private static List<YearMonth> months() {
        return Asking.months(2018).map(period -> YearMonth.from(period.from())).toList();
    }

    Asking asking() {
        var asking = new Asking();
        for (var kind : kinds) {
            kind.adds()
                    .forEach(measure ->
                            asking.count(measure, kind.day().toString(), kind.n(), Dimension.SEX, kind.sex()));
            kind.takes()
                    .forEach(measure ->
                            asking.count(measure, kind.day().toString(), -kind.n(), Dimension.SEX, kind.sex()));
        }
        return asking;
    }

    double[] truth() {
        return kinds.stream().mapToDouble(Kind::n).toArray();
    }

    /** The sum that a figure stands for. */
    Sum sum(Measure measure, Period period, Integer sex) {
        var times = new int[kinds.size()];
        Arrays.setAll(times, i -> {
            var kind = kinds.get(i);
            boolean counts = (sex == null || sex == kind.sex()) && measure.counts(kind.day(), period);
            return !counts
                    ? 0
                    : kind.adds().contains(measure) ? 1 : kind.takes().contains(measure) ? -1 : 0;
        });
        return new Sum(
                "%s %s to %s%s".formatted(measure, period.from(), period.to(), sex == null ? "" : " of " + sex), times);
    }

    long count(Sum sum) {
        long count = 0;
        for (int i = 0; i < kinds.size(); i++) {
            count += sum.times()[i] * kinds.get(i).n();
        }
        return count;
    }
}
