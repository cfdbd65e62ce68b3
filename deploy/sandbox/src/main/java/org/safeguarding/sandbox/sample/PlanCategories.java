package org.safeguarding.sandbox.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Initial categories of abuse: those of the year's starts as in table d2, those of the plans open at its end as in table d4.
 * The categories of plans from before the year are chosen where d4 counts them and invented where no table does.
 */
final class PlanCategories {

    private enum Category {
        NEG("Neglect_Initial", 95),
        PHY("Physical_Initial", 5),
        SAB("Sexual_Initial", 5),
        EMO("Emotional_Initial", 75),
        MUL("Multiple_Initial", 190);

        private final String measure;
        private final int weightOfEarlierYears;

        Category(String measure, int weightOfEarlierYears) {
            this.measure = measure;
            this.weightOfEarlierYears = weightOfEarlierYears;
        }
    }

    private final PublishedFigures figures;
    private final int year;
    private final RandomGenerator random;

    PlanCategories(PublishedFigures figures, int year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
    }

    Deque<String> openAndStartedInYear() {
        return deal(category -> of("d4", category) - of("d4-before-2017-04", category));
    }

    Deque<String> endedAndStartedInYear() {
        return deal(category -> of("d2", category) - of("d4", category) + of("d4-before-2017-04", category));
    }

    Deque<String> openAndStartedBefore() {
        return deal(category -> of("d4-before-2017-04", category));
    }

    Deque<String> endedAndStartedBefore(int plans) {
        Weighted<String> weighted = new Weighted<>();
        for (Category category : Category.values()) {
            weighted.add(category.name(), category.weightOfEarlierYears);
        }
        Deque<String> dealt = new ArrayDeque<>();
        while (dealt.size() < plans) {
            dealt.add(weighted.draw(random));
        }
        return dealt;
    }

    private int of(String table, Category category) {
        return figures.of(table, year, category.measure);
    }

    private Deque<String> deal(ToIntFunction<Category> count) {
        List<String> all = new ArrayList<>();
        for (Category category : Category.values()) {
            all.addAll(Collections.nCopies(count.applyAsInt(category), category.name()));
        }
        Collections.shuffle(all, random);
        return new ArrayDeque<>(all);
    }
}
