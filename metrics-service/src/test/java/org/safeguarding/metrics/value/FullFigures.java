package org.safeguarding.metrics.value;

import java.util.List;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.measure.Codes;

/** Figures as callers see them who see everything, for tests of other packages. */
public final class FullFigures {

    private FullFigures() {}

    /** Of the first indicator, one for each period. */
    public static List<Figure> of(Question question, Counts counts, Background background, Codes codes) {
        return new Calculation(question, counts, background, codes)
                .answer(Visibility.FULL)
                .series()
                .getFirst()
                .figures();
    }
}
