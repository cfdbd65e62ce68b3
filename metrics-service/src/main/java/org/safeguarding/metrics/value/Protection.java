package org.safeguarding.metrics.value;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;

/** What gives the counts of a measure away, and so by which rules restricted callers are told of it: see ADR 0010. */
sealed interface Protection {

    /** By itself. */
    record Flow() implements Protection {}

    /** A part of a whole that is told too. */
    record PartOf(Measure whole) implements Protection {}

    /** A stock, its flows, or what there was of it at any point of a year. */
    record Stock(Role role) implements Protection {}

    enum Role {
        STARTED,
        ENDED,
        OPEN,
        ANY_POINT
    }

    /** Children counted once a year, of records that are counted each: together they tell how many children had two. */
    record Children(List<Measure> children, List<Measure> records) implements Protection {}

    /** Contacts not decided yet, or decided: together with those received they give each other away. */
    record Backlog(boolean ofOneDay) implements Protection {}

    /** Never told: what nothing is said of here, such as how late records are. */
    record Never() implements Protection {}

    List<Measure> PLANS = List.of(
            Measures.CHILD_PROTECTION_PLANS_STARTED,
            Measures.CHILD_PROTECTION_PLANS_ENDED,
            Measures.CHILD_PROTECTION_PLANS,
            Measures.CHILD_PROTECTION_PLANS_AT_ANY_POINT);

    List<Measure> CONTACTS = List.of(
            Measures.CONTACTS_RECEIVED,
            Measures.CONTACTS_DECIDED,
            Measures.CONTACTS_UNDECIDED,
            Measures.CONTACTS_OVERDUE);

    Children CHILDREN_REFERRED = new Children(
            List.of(Measures.CHILDREN_REFERRED, Measures.CHILDREN_RE_REFERRED),
            List.of(Measures.REFERRALS_RECEIVED, Measures.RE_REFERRALS));

    Children CHILDREN_ON_PLANS = new Children(
            List.of(
                    Measures.CHILDREN_STARTING_A_PLAN,
                    Measures.CHILDREN_ENDING_A_PLAN,
                    Measures.CHILDREN_ON_A_PLAN_AT_ANY_POINT),
            List.of(
                    Measures.CHILD_PROTECTION_PLANS_STARTED,
                    Measures.CHILD_PROTECTION_PLANS_ENDED,
                    Measures.CHILD_PROTECTION_PLANS_AT_ANY_POINT));

    Map<Measure, Protection> ALL = Map.ofEntries(
            Map.entry(Measures.CONTACTS_RECEIVED, new Flow()),
            Map.entry(Measures.CONTACTS_DECIDED_IN_TIME, new PartOf(Measures.CONTACTS_RECEIVED)),
            Map.entry(Measures.CONTACTS_TO_REFERRAL, new PartOf(Measures.CONTACTS_RECEIVED)),
            Map.entry(Measures.CONTACTS_DECIDED, new Backlog(false)),
            Map.entry(Measures.CONTACTS_UNDECIDED, new Backlog(true)),
            Map.entry(Measures.CONTACTS_OVERDUE, new Backlog(true)),
            Map.entry(Measures.REFERRALS_RECEIVED, new Flow()),
            Map.entry(Measures.RE_REFERRALS, new PartOf(Measures.REFERRALS_RECEIVED)),
            Map.entry(Measures.CHILDREN_REFERRED, CHILDREN_REFERRED),
            Map.entry(Measures.CHILDREN_RE_REFERRED, CHILDREN_REFERRED),
            Map.entry(Measures.CHILD_PROTECTION_PLANS_STARTED, new Stock(Role.STARTED)),
            Map.entry(Measures.CHILD_PROTECTION_PLANS_ENDED, new Stock(Role.ENDED)),
            Map.entry(Measures.CHILD_PROTECTION_PLANS, new Stock(Role.OPEN)),
            Map.entry(Measures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, new Stock(Role.ANY_POINT)),
            Map.entry(Measures.SECOND_OR_SUBSEQUENT_PLANS, new PartOf(Measures.CHILD_PROTECTION_PLANS_STARTED)),
            Map.entry(Measures.PLANS_ENDED_AFTER_TWO_YEARS, new PartOf(Measures.CHILD_PROTECTION_PLANS_ENDED)),
            Map.entry(Measures.CHILDREN_STARTING_A_PLAN, CHILDREN_ON_PLANS),
            Map.entry(Measures.CHILDREN_ENDING_A_PLAN, CHILDREN_ON_PLANS),
            Map.entry(Measures.CHILDREN_ON_A_PLAN_AT_ANY_POINT, CHILDREN_ON_PLANS));

    /** Of a measure about children; one of which nothing was decided is never told. */
    static Protection of(Measure measure) {
        return ALL.getOrDefault(measure, new Never());
    }

    /** A part that is a band of its whole as well is told only where the band is. */
    static boolean dependsOnDuration(Measure measure) {
        return measure.equals(Measures.PLANS_ENDED_AFTER_TWO_YEARS);
    }

    /** All that decides. */
    default Set<Measure> measures() {
        var measures = new HashSet<Measure>();
        switch (this) {
            case Flow _, Never _ -> {}
            case PartOf(var whole) -> {
                measures.add(whole);
                measures.addAll(of(whole).measures());
            }
            case Stock _ -> measures.addAll(PLANS);
            case Backlog _ -> measures.addAll(CONTACTS);
            case Children(var children, var records) -> {
                measures.addAll(children);
                measures.addAll(records);
                records.forEach(record -> measures.addAll(of(record).measures()));
            }
        }
        return measures;
    }
}
