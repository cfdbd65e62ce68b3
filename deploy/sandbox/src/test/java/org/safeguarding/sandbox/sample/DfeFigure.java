package org.safeguarding.sandbox.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure that the DfE published of Rotherham, for example {@code c1 Referrals}.
 *
 * @param year the one in which the reporting year ends
 * @param name table and column
 * @param value a number, or {@value #HIDDEN}
 */
public record DfeFigure(int year, String name, String value) {

    static final String HIDDEN = "c";

    private static final Pattern COMMA = Pattern.compile(",");

    /** What needs records that the platform does not keep, or keeps in another way. */
    private static final Pattern NOT_CARRIED = Pattern.compile(String.join(
            "|",
            "b[23] .*|b1 Awaiting.*", // characteristics, those who wait for an assessment
            "b6 unknown.*", // no episode is closed without a reason
            "c3 (Physical|Sexual)_Abuse_.*_on_child|c3 Child_criminal_exploitation", // not collected in these years
            "c4 .*", // section 47 enquiries, conferences
            "d[24] \\w+_Latest", // changes of category
            "d6 .*", // reviews
            "d8 \\d_months_or_less.*|d8 more_than_.*")); // closures

    /** Those that the sample's records can carry, of both of its years. */
    public static List<DfeFigure> carried() {
        return all().filter(figure -> figure.year() == 2017 || figure.year() == 2018)
                .filter(figure -> !NOT_CARRIED.matcher(figure.name()).matches())
                .toList();
    }

    /** Figures of 2016-17 that are others as known now: two plans were entered after its return. */
    public static List<DfeFigure> restated() {
        return rows("/restated-2016-17.csv")
                .map(cells -> new DfeFigure(2017, cells[0], cells[1]))
                .toList();
    }

    private static Stream<DfeFigure> all() {
        return rows("/dfe-children-in-need-rotherham.csv")
                .map(cells -> new DfeFigure(Integer.parseInt(cells[1]), cells[0] + " " + cells[2], cells[3]));
    }

    private static Stream<String[]> rows(String resource) {
        try (InputStream in = DfeFigure.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> COMMA.split(row, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isHidden() {
        return value.equals(HIDDEN);
    }

    @Override
    public String toString() {
        return year + " " + name + " = " + value;
    }
}
