package org.safeguarding.sandbox.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * The sample year as lines of bulk loads: Rotherham, April 2016 to March 2018, with the referrals that an earlier one makes re-referrals, synthetic children with
 * published totals. The same
 * in every run; docs/sample-year.md says which totals are published and what is invented.
 *
 * <p>The parts are to be loaded in the order of the methods, and each is in the order in which its records were entered.
 */
public final class Sample {

    private static final long SEED = 2018_08_000_018L;
    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);

    private final List<SampleLine> children;
    private final List<SampleLine> moves;
    private final List<SampleLine> frontDoor;
    private final PlanLines plans;

    private Sample(SplittableRandom random) {
        List<ChildHistory> histories = histories(random.split());
        List<DecidedContact> contacts = new FrontDoor(random.split()).decide(histories);
        List<RecordedPlan> recordedPlans = RecordedPlan.of(histories, random.split());
        ChildIndex index = new ChildIndex(histories, contacts, recordedPlans, YEAR.last(), random.split());
        children = index.inOrder().stream()
                .map(child -> new SampleLine("child", childKey(child.localId()), child))
                .toList();
        moves = new Moves(YEAR.last(), random.split()).of(index.inOrder());
        frontDoor = new FrontDoorLines(index, random.split()).of(contacts);
        plans = new PlanLines(index, recordedPlans);
    }

    public static Sample generate() {
        return new Sample(new SplittableRandom(SEED));
    }

    /** For referrals-service. */
    public List<SampleLine> children() {
        return children;
    }

    /** For referrals-service: children who moved when they were on the index. */
    public List<SampleLine> moves() {
        return moves;
    }

    /** For referrals-service: contacts and their decisions. */
    public List<SampleLine> frontDoor() {
        return frontDoor;
    }

    /**
     * For plans-service: the first plan of each child on a plan.
     *
     * @param childIds from the local id to the id that referrals-service gave
     */
    public List<SampleLine> firstPlans(UnaryOperator<String> childIds) {
        return plans.starts(0, childIds);
    }

    /** For plans-service: the ends of first plans. */
    public List<SampleLine> firstPlanEnds() {
        return plans.ends(0);
    }

    /** For plans-service: the plans of children who had one that ended. */
    public List<SampleLine> secondPlans(UnaryOperator<String> childIds) {
        return plans.starts(1, childIds);
    }

    /** For plans-service: the ends of second plans. */
    public List<SampleLine> secondPlanEnds() {
        return plans.ends(1);
    }

    /** For inspections-service. */
    public List<SampleLine> inspections() {
        return OfstedInspection.lines();
    }

    /** Lines in all. */
    public long size() {
        return children.size()
                + moves.size()
                + frontDoor.size()
                + plans.size()
                + inspections().size();
    }

    static String childKey(String localId) {
        return "sample-2017-18-child-" + localId;
    }

    private static List<ChildHistory> histories(SplittableRandom random) {
        PublishedFigures figures = new PublishedFigures();
        List<ChildHistory> children = new Referrals(figures, YEAR, random.split()).ofChildren();
        new ProtectionPlans(YEAR, random.split())
                .giveTo(children, new PlanCourses(figures, YEAR, random.split()).all());
        OtherContacts others = new OtherContacts(figures, random.split(), children);
        others.add(ReportingYear.endingIn(YEAR.endingIn() - 1));
        others.add(YEAR);
        return children;
    }
}
