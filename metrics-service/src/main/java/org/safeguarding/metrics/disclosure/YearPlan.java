package org.safeguarding.metrics.disclosure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.safeguarding.calendar.ReportingYear;

/**
 * What is shown of a count of the whole authority in one reporting year: the year, its quarters, its months, and every
 * range of whole months that shown ones make up, which reveals nothing new.
 */
public final class YearPlan {

    private final ReportingYear year;
    private final long[] months;
    private final Set<Block> withheld;

    private YearPlan(ReportingYear year, long[] months, Function<Block, Part> part) {
        this.year = year;
        this.months = months.clone();
        this.withheld = Set.copyOf(Withholding.ofTree(Block.year(months.length).tree(part)));
    }

    /**
     * The plan for a count.
     *
     * @param months the counts from April: 12, or the months passed of the current year. Future months are left out,
     *     not zero: nothing can hide behind what everybody knows
     * @param withheldBefore what publications withheld of this count in this year: {@link #withheld()} as it was then
     */
    public static YearPlan ofCount(ReportingYear year, long[] months, Set<Block> withheldBefore) {
        return new YearPlan(
                year, months, block -> Part.count(block.sum(months)).withheldBeforeIf(withheldBefore.contains(block)));
    }

    /**
     * The plan for a part of what this plan counts, for example of those in time. It is withheld wherever the whole is,
     * and where the part or the rest of the whole is small.
     *
     * @throws IllegalArgumentException if the months are not those of the whole, or if a part is more than its whole
     */
    public YearPlan ofPart(long[] part, Set<Block> withheldBefore) {
        return ofParts(List.of(part), withheldBefore);
    }

    /**
     * The plan for several disjoint parts of what this plan counts, for example those in time and those late. They are
     * shown or withheld together, because they reveal the rest of the whole.
     *
     * @throws IllegalArgumentException if the months are not those of the whole, or if the parts are more than their
     *     whole
     */
    public YearPlan ofParts(List<long[]> apart, Set<Block> withheldBefore) {
        if (apart.stream().anyMatch(part -> part.length != months.length)) {
            throw new IllegalArgumentException("A part must have the same months as its whole: " + months.length);
        }
        return new YearPlan(
                year,
                apart.getFirst(),
                block -> Part.apart(apart.stream().map(block::sum).toList(), block.sum(months))
                        .withheldIf(withheld.contains(block))
                        .withheldBeforeIf(withheldBefore.contains(block)));
    }

    static YearPlan showingNothing(ReportingYear year, long[] months) {
        return new YearPlan(year, months, block -> Part.count(block.sum(months)).withheldIf(true));
    }

    static YearPlan showingTheYearOnly(ReportingYear year, long[] months) {
        return new YearPlan(
                year, months, block -> Part.count(block.sum(months)).withheldIf(block.length() < months.length));
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

    /** The blocks that a publication must keep withheld. */
    public Set<Block> withheld() {
        return withheld;
    }
}
