package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.safeguarding.metrics.disclosure.Attack.Sum;
import org.safeguarding.metrics.measure.ChildrenInNeedMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;

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
    private final List<Kind> kinds = new ArrayList<>();

    /** Contacts, each decided in time or not, as a referral or not. */
    static SmallAuthority ofContacts(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 8 : 30);
        for (var month : months()) {
            for (int sex : SEXES.values()) {
                authority.add(month, sex, random.nextInt(busiest), ContactMeasures.CONTACTS_RECEIVED);
                authority.add(
                        month,
                        sex,
                        random.nextInt(busiest),
                        ContactMeasures.CONTACTS_RECEIVED,
                        ContactMeasures.CONTACTS_DECIDED_IN_TIME);
                authority.add(
                        month,
                        sex,
                        random.nextInt(1 + busiest / 2),
                        ContactMeasures.CONTACTS_RECEIVED,
                        ContactMeasures.CONTACTS_TO_REFERRAL);
                authority.add(
                        month,
                        sex,
                        random.nextInt(1 + busiest / 3),
                        ContactMeasures.CONTACTS_RECEIVED,
                        ContactMeasures.CONTACTS_DECIDED_IN_TIME,
                        ContactMeasures.CONTACTS_TO_REFERRAL);
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
                    PlanMeasures.CHILD_PROTECTION_PLANS,
                    PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT);
            for (var month : months()) {
                long first = random.nextInt(busiest);
                long second = random.nextInt(1 + busiest / 2);
                authority.add(
                        month,
                        sex,
                        first,
                        PlanMeasures.CHILD_PROTECTION_PLANS,
                        PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
                        PlanMeasures.CHILD_PROTECTION_PLANS_STARTED);
                authority.add(
                        month,
                        sex,
                        second,
                        PlanMeasures.CHILD_PROTECTION_PLANS,
                        PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT,
                        PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
                        PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS);
                open += first + second;
                long ended = Math.min(open, random.nextInt(busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED),
                        Set.of(PlanMeasures.CHILD_PROTECTION_PLANS),
                        ended));
            }
        }
        return authority;
    }

    /**
     * Referrals, each with no further action, not in need or the start of an episode of need; and the episodes open and
     * ended.
     */
    static SmallAuthority ofReferrals(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 6 : 40);
        for (int sex : SEXES.values()) {
            long open = random.nextInt(busiest * 6);
            authority.add(
                    null,
                    sex,
                    open,
                    ChildrenInNeedMeasures.CHILDREN_IN_NEED,
                    ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT);
            for (var month : months()) {
                authority.add(
                        month,
                        sex,
                        random.nextInt(1 + busiest / 2),
                        ReferralMeasures.REFERRALS_RECEIVED,
                        ReferralMeasures.REFERRALS_NO_FURTHER_ACTION);
                authority.add(
                        month,
                        sex,
                        random.nextInt(busiest),
                        ReferralMeasures.REFERRALS_RECEIVED,
                        ReferralMeasures.REFERRALS_NOT_IN_NEED);
                long started = random.nextInt(busiest);
                authority.add(
                        month,
                        sex,
                        started,
                        ReferralMeasures.REFERRALS_RECEIVED,
                        ChildrenInNeedMeasures.EPISODES_STARTED,
                        ChildrenInNeedMeasures.CHILDREN_IN_NEED,
                        ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT);
                open += started;
                long ended = Math.min(open, random.nextInt(busiest));
                open -= ended;
                authority.kinds.add(new Kind(
                        month,
                        sex,
                        Set.of(ChildrenInNeedMeasures.EPISODES_ENDED),
                        Set.of(ChildrenInNeedMeasures.CHILDREN_IN_NEED),
                        ended));
            }
        }
        return authority;
    }

    /** Families in early help, engaged in time, late or never. */
    static SmallAuthority ofEarlyHelp(Random random) {
        var authority = new SmallAuthority();
        int busiest = 2 + random.nextInt(random.nextBoolean() ? 6 : 30);
        for (var month : months()) {
            for (int sex : SEXES.values()) {
                authority.add(month, sex, random.nextInt(1 + busiest / 3), EarlyHelpMeasures.FAMILIES_ALLOCATED);
                authority.add(
                        month,
                        sex,
                        random.nextInt(busiest),
                        EarlyHelpMeasures.FAMILIES_ALLOCATED,
                        EarlyHelpMeasures.FAMILIES_ENGAGED,
                        EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME);
                authority.add(
                        month,
                        sex,
                        random.nextInt(1 + busiest / 2),
                        EarlyHelpMeasures.FAMILIES_ALLOCATED,
                        EarlyHelpMeasures.FAMILIES_ENGAGED,
                        EarlyHelpMeasures.FAMILIES_ENGAGED_LATE);
            }
        }
        return authority;
    }

    private void add(YearMonth month, int sex, long n, Measure... measures) {
        kinds.add(new Kind(month, sex, Set.of(measures), NONE, n));
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
