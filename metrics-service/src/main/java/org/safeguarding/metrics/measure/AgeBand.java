package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.calendar.Age;

/** Age in the bands of the DfE's tables on children in need. A child moves to the next one on a birthday. */
public enum AgeBand {
    UNBORN("unborn", 0),
    UNDER_1("under-1", 1),
    FROM_1_TO_4("1-4", 5),
    FROM_5_TO_9("5-9", 10),
    FROM_10_TO_15("10-15", 16),
    FROM_16("16-and-over", Integer.MAX_VALUE);

    private final String label;
    private final int years;

    AgeBand(String label, int years) {
        this.label = label;
        this.years = years;
    }

    public static AgeBand on(LocalDate birth, LocalDate day) {
        for (var band : values()) {
            if (band == FROM_16 || day.isBefore(band.end(birth))) {
                return band;
            }
        }
        throw new AssertionError("the last band has no end");
    }

    /** The days after the first and before the second on which a child born on this day moves to another band. */
    static List<LocalDate> changes(LocalDate birth, LocalDate after, LocalDate before) {
        var changes = new ArrayList<LocalDate>();
        for (var band : values()) {
            if (band != FROM_16) {
                var day = band.end(birth);
                if (day.isAfter(after) && (before == null || day.isBefore(before))) {
                    changes.add(day);
                }
            }
        }
        return changes;
    }

    private LocalDate end(LocalDate birth) {
        return Age.reachedOn(birth, years);
    }

    public String label() {
        return label;
    }
}
