package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * The sample year as lines of bulk loads: Rotherham, April 2016 to March 2018, with earlier referrals where they make
 * later ones re-referrals. The children are synthetic, the totals published. Every run gives the same lines.
 * docs/sample-year.md says which totals are published and what is invented.
 *
 * <p>Load the parts in the order of the methods. Each part is in the order in which its records were entered.
 */
public final class Sample {

    private static final long SEED = 2018_08_000_018L;
    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);
    private static final ReportingYear YEAR_BEFORE = ReportingYear.endingIn(2017);

    private final List<SampleLine> children;
    private final List<SampleLine> moves;
    private final List<SampleLine> frontDoor;
    private final List<SampleLine> earlyHelp;
    private final List<SampleLine> allegations;
    private final PlanLines plans;

    private Sample(SplittableRandom random) {
        PublishedFigures figures = new PublishedFigures();
        List<ChildHistory> histories = histories(figures, random.split());
        FrontDoor front = new FrontDoor(random.split());
        List<DecidedReferral> referrals = front.referrals(histories);
        new Assessments(figures, YEAR, random.split()).assess(referrals);
        AssessmentFactors factors = new AssessmentFactors(figures, YEAR, random.split());
        factors.identify(referrals, YEAR_BEFORE);
        factors.identify(referrals, YEAR);
        List<DecidedContact> others = front.others(histories);
        List<Entry> entries = new FrontDoorEntries(
                        new ClosureReasons(figures, histories, YEAR, random.split()), random.split())
                .of(referrals, others);
        List<Entry> ofEarlyHelp = new EarlyHelp(figures, YEAR, random.split()).entries(others);
        List<RecordedPlan> recordedPlans = RecordedPlan.of(histories, random.split());
        List<Entry> ofChildren = new ArrayList<>(entries);
        ofChildren.addAll(ofEarlyHelp);
        ChildIndex index = new ChildIndex(histories, ofChildren, recordedPlans, YEAR.last(), random.split());
        children = index.inOrder().stream()
                .map(child -> new SampleLine("child", childKey(child.localId()), child))
                .toList();
        moves = new Moves(YEAR.last(), random.split()).of(index.inOrder());
        frontDoor = index.lines(entries);
        earlyHelp = index.lines(ofEarlyHelp);
        allegations = new Allegations(figures, YEAR, random.split()).lines();
        plans = new PlanLines(index, recordedPlans);
    }

    private Sample(
            List<SampleLine> children,
            List<SampleLine> moves,
            List<SampleLine> frontDoor,
            List<SampleLine> earlyHelp,
            List<SampleLine> allegations,
            PlanLines plans) {
        this.children = children;
        this.moves = moves;
        this.frontDoor = frontDoor;
        this.earlyHelp = earlyHelp;
        this.allegations = allegations;
        this.plans = plans;
    }

    public static Sample generate() {
        return new Sample(new SplittableRandom(SEED));
    }

    /** A smaller one that is complete in itself: the first lines of each part, and the children that they name. */
    public Sample first(int lines) {
        List<SampleLine> front = head(frontDoor, lines);
        List<SampleLine> help = head(earlyHelp, lines);
        PlanLines some = plans.first(lines);
        Set<String> named = Stream.concat(
                        Stream.of(front, help).flatMap(List::stream).flatMap(line -> namedBy(line.data())),
                        some.localIds())
                .collect(Collectors.toSet());
        List<SampleLine> index = children.stream()
                .filter(line -> named.contains(((SampleLine.Child) line.data()).localId()))
                .toList();
        Set<String> keys = index.stream().map(SampleLine::key).collect(Collectors.toSet());
        List<SampleLine> moved = moves.stream()
                .filter(line -> keys.contains(((SampleLine.ChildCharacteristics) line.data()).childKey()))
                .toList();
        return new Sample(index, moved, front, help, head(allegations, lines), some);
    }

    private static List<SampleLine> head(List<SampleLine> lines, int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    /** The local id of the child, if the line itself names it. */
    private static Stream<String> namedBy(SampleLine.Data data) {
        SampleLine.ChildReference child = switch (data) {
            case SampleLine.Contact contact -> contact.child();
            case SampleLine.EarlyHelpContact contact -> contact.child();
            case SampleLine.EarlyHelpAssessment assessment -> assessment.child();
            default -> null;
        };
        return Stream.ofNullable(child).map(SampleLine.ChildReference::localId);
    }

    /** For referrals-service. */
    public List<SampleLine> children() {
        return children;
    }

    /** For referrals-service: children who moved after they were put on the index. */
    public List<SampleLine> moves() {
        return moves;
    }

    /** For referrals-service: contacts, decisions, assessments and closures. */
    public List<SampleLine> frontDoor() {
        return frontDoor;
    }

    /** For referrals-service: contacts to early help and what followed. */
    public List<SampleLine> earlyHelp() {
        return earlyHelp;
    }

    /** For referrals-service: enquiries to the designated officer and what was decided. */
    public List<SampleLine> allegations() {
        return allegations;
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

    /** The number of lines. */
    public long size() {
        return children.size()
                + moves.size()
                + frontDoor.size()
                + earlyHelp.size()
                + allegations.size()
                + plans.size()
                + inspections().size();
    }

    static String childKey(String localId) {
        return "sample-2017-18-child-" + localId;
    }

    private static List<ChildHistory> histories(PublishedFigures figures, SplittableRandom random) {
        List<ChildHistory> children = new Referrals(figures, YEAR, random.split()).ofChildren();
        children.addAll(new EarlierEpisodes(figures, random.split()).ofChildren());
        new ProtectionPlans(YEAR, random.split())
                .giveTo(children, new PlanCourses(figures, YEAR, random.split()).all());
        new Fates(figures, YEAR, random.split()).decide(children);
        OtherContacts others = new OtherContacts(figures, random.split(), children);
        others.add(YEAR_BEFORE);
        others.add(YEAR);
        return children;
    }
}
