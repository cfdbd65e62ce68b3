package org.safeguarding.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.Profile;

class CellPageTest {

    private static final long LARGEST_HIGH = (1L << 58) - 1;

    private record Cell(int day, Profile profile) {}

    private record Mark(Cell cell, int n) {}

    @Provide
    Arbitrary<List<Mark>> marks() {
        var profile = Combinators.combine(
                        Arbitraries.of(0L, 1L, 2L, LARGEST_HIGH), Arbitraries.of(0L, 1L, 300L, Long.MAX_VALUE))
                .as(Profile::new);
        return Combinators.combine(Arbitraries.of(0, 1, 2, 31), profile, Arbitraries.of(1, -1))
                .as((day, values, n) -> new Mark(new Cell(day, values), n))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void a_page_is_the_sum_of_its_marks_whatever_bits_their_profiles_use(@ForAll("marks") List<Mark> marks) {
        assertThat(cells(CellPage.of(page(marks).stored().counts()))).isEqualTo(sums(marks));
    }

    @Property
    void a_stored_page_with_another_added_is_the_sum_of_both_and_beside_it_are_the_sums_by_day(
            @ForAll("marks") List<Mark> stored, @ForAll("marks") List<Mark> added) {
        var sum = page(added).addedTo(page(stored).stored().counts());

        assertThat(CellPage.of(sum.counts())).isEqualTo(page(stored).plus(page(added)));
        var byDay = new TreeMap<Integer, Long>();
        cells(CellPage.of(sum.counts())).forEach((cell, n) -> byDay.merge(cell.day(), n, Long::sum));
        byDay.values().removeIf(n -> n == 0);
        var days = new TreeMap<Integer, Long>();
        cells(CellPage.of(sum.days())).forEach((cell, n) -> days.put(cell.day(), n));
        assertThat(days).isEqualTo(byDay);
    }

    @Test
    void a_page_with_profiles_of_58_bits_is_read_as_it_was_written_before_there_were_wider_ones() {
        // 2 on day 3 with profile 5, 1 on day 3 with profile 300, -1 on day 4 with nothing known.
        var stored = HexFormat.of().parseHex("85808080808080800c04a70202d4fdffffffffffff0301");

        assertThat(cells(CellPage.of(new NarrowPageReader(stored))))
                .isEqualTo(Map.of(
                        new Cell(3, new Profile(0, 5)), 2L,
                        new Cell(3, new Profile(0, 300)), 1L,
                        new Cell(4, Profile.NOTHING_KNOWN), -1L));
    }

    private static CellPage page(List<Mark> marks) {
        var tally = new Tally();
        marks.forEach(mark -> tally.add(mark.cell().day(), mark.cell().profile(), mark.n()));
        return tally.page();
    }

    private static Map<Cell, Long> cells(CellPage page) {
        var cells = sorted();
        for (var read = new PageReader(page.stored().counts()); read.next(); ) {
            cells.put(new Cell(CellPage.day(read.group()), CellPage.profile(read.group(), read.low())), read.n());
        }
        return cells;
    }

    private static Map<Cell, Long> sums(List<Mark> marks) {
        var sums = sorted();
        marks.forEach(mark -> sums.merge(mark.cell(), (long) mark.n(), Long::sum));
        sums.values().removeIf(n -> n == 0);
        return sums;
    }

    private static TreeMap<Cell, Long> sorted() {
        return new TreeMap<>(Comparator.comparing(Cell::day)
                .thenComparing(cell -> cell.profile().high())
                .thenComparing(cell -> cell.profile().low()));
    }
}
