package org.safeguarding.metrics.disclosure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;

/**
 * What is shown of a count of the whole authority in one reporting year: the year, its quarters, its months, and every
 * range of whole months that shown ones make up, which reveals nothing new.
 *
 * <p>While the year runs, months are shown up to the first that is to be withheld, and nothing from there on: the next
 * month end would reveal it. When the year has ended, what follows the months shown is decided as a whole of its own.
 */
public final class YearPlan {

    private final ReportingYear year;
    private final long[] months;
    private final Course course;
    private final Set<Block> withheld;

    private YearPlan(ReportingYear year, long[] months, Function<Block, Part> part, Course before) {
        this.year = year;
        this.months = months.clone();
        int known = Math.min(before.shown(), months.length);
        int prefix = prefix(part, Math.min(before.stopped(), isRunning() ? months.length : known));
        this.course = isRunning() ? before.after(prefix, months.length) : before;
        this.withheld = prefix == months.length ? Set.of() : withheldAfter(prefix, known, part);
    }

    /** @return how many months, one after the other from April, need not be withheld */
    private static int prefix(Function<Block, Part> part, int most) {
        int prefix = 0;
        while (prefix < most && !part.apply(new Block(prefix, 1)).isToBeWithheld()) {
            prefix++;
        }
        return prefix;
    }

    private Set<Block> withheldAfter(int prefix, int known, Function<Block, Part> part) {
        var rest = new Block(prefix, months.length - prefix);
        var withheldOfRest = isRunning()
                ? rest.all().collect(Collectors.toSet())
                : Withholding.ofTree(rest.tree(prefix < known ? sumOnly(rest, known, part) : part));
        return Block.year(months.length)
                .all()
                .filter(block ->
                        block.overlaps(rest) && rest.within(block.and(rest)).anyMatch(withheldOfRest::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A month that was shown is to be withheld now. The other months shown are known, so only those that never were can
     * hide it, and only if nothing of them is shown but the sum.
     */
    private static Function<Block, Part> sumOnly(Block rest, int known, Function<Block, Part> part) {
        boolean hides = known < Block.YEAR
                && part.apply(new Block(known, Block.YEAR - known))
                        .hides(part.apply(new Block(rest.first(), known - rest.first())));
        return block -> part.apply(block).withheldIf(!hides || !block.equals(rest));
    }

    private boolean isRunning() {
        return months.length < Block.YEAR;
    }

    /** The plan for a count when nothing of it was shown or withheld before. */
    public static YearPlan ofCount(ReportingYear year, long[] months) {
        return ofCount(year, months, Set.of(), Course.NONE);
    }

    /**
     * The plan for a count.
     *
     * @param months the counts from April: 12, or the months passed of the current year. Future months are left out,
     *     not zero: nothing can hide behind what everybody knows
     * @param withheldBefore what was withheld of this count in this year: {@link #withheld()} as it was then
     * @param course how far it was shown while the year ran
     */
    public static YearPlan ofCount(ReportingYear year, long[] months, Set<Block> withheldBefore, Course course) {
        return new YearPlan(
                year,
                months,
                block -> Part.count(block.sum(months)).withheldBeforeIf(block.isIn(withheldBefore)),
                course);
    }

    /**
     * The plan for a part of what other plans count, for example of contacts those in time. It is withheld wherever one
     * of these is, and where the part or the rest of one of them is small.
     *
     * @throws IllegalArgumentException if the months are not those of the wholes
     */
    public static YearPlan ofPart(
            ReportingYear year, long[] part, List<YearPlan> wholes, Set<Block> withheldBefore, Course course) {
        if (wholes.stream().anyMatch(whole -> whole.months.length != part.length)) {
            throw new IllegalArgumentException("A part must have the same months as its wholes: " + part.length);
        }
        Function<Block, Part> figures = block -> Part.ofWholes(
                        block.sum(part),
                        wholes.stream().map(whole -> block.sum(whole.months)).toList())
                .withheldIf(wholes.stream().anyMatch(whole -> !whole.shows(block)))
                .withheldBeforeIf(block.isIn(withheldBefore));
        return new YearPlan(year, part, part.length == Block.YEAR ? together(figures, wholes.size()) : figures, course);
    }

    /** Months that cannot be decided one by one are not shown; the year is, if the months leave room. */
    private static Function<Block, Part> together(Function<Block, Part> part, int wholes) {
        var months = IntStream.range(0, Block.YEAR)
                .mapToObj(month -> part.apply(new Block(month, 1)))
                .toList();
        if (Part.areDecidedOneByOne(months, wholes)) {
            return part;
        }
        boolean leaveRoom = months.stream().allMatch(Part::hasRestsApart);
        return block -> part.apply(block).withheldIf(!leaveRoom || block.length() < Block.YEAR);
    }

    /** The plan for figures that reveal each other month by month; the year is not their sum. */
    static YearPlan showingUpTo(ReportingYear year, long[] months, int prefix, Course course) {
        return new YearPlan(year, months, block -> Part.count(0).withheldIf(block.first() >= prefix), course);
    }

    static YearPlan showingNothing(ReportingYear year, long[] months) {
        return new YearPlan(year, months, _ -> Part.count(0).withheldIf(true), Course.NONE);
    }

    static YearPlan showingTheYearOnly(ReportingYear year, long[] months) {
        return new YearPlan(
                year, months, block -> Part.count(0).withheldIf(block.length() < months.length), Course.NONE);
    }

    /**
     * Whether the figure for a range of months is shown.
     *
     * @throws IllegalArgumentException if a month is not in this year, or has not passed
     */
    public boolean shows(YearMonth first, YearMonth last) {
        return shows(range(first, last));
    }

    Block range(YearMonth first, YearMonth last) {
        var april = YearMonth.from(year.first());
        int from = (int) april.until(first, ChronoUnit.MONTHS);
        int to = (int) april.until(last, ChronoUnit.MONTHS);
        if (from < 0 || from > to || to >= months.length) {
            throw new IllegalArgumentException(
                    first + " to " + last + " is not among the months of " + year.label() + " that have passed");
        }
        return new Block(from, to - from + 1);
    }

    boolean shows(Block range) {
        return Block.year(months.length).within(range).noneMatch(withheld::contains);
    }

    boolean showsAll() {
        return withheld.isEmpty();
    }

    /** How far it has been shown by now, while its year ran. */
    public Course course() {
        return course;
    }

    /** The years, quarters and months that must stay withheld. */
    public Set<Block> withheld() {
        return withheld;
    }
}
