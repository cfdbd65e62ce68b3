package org.safeguarding.metrics.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.safeguarding.contract.fact.Fact;

/** All conditions that a record must meet to count. */
record Conditions<F extends Fact>(List<BiPredicate<Story.StoryRecord<F>, Story>> all) {

    static <F extends Fact> Conditions<F> none() {
        return new Conditions<>(List.of());
    }

    Conditions<F> and(BiPredicate<Story.StoryRecord<F>, Story> another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return new Conditions<>(List.copyOf(more));
    }

    boolean test(Story.StoryRecord<F> told, Story story) {
        for (var condition : all) {
            if (!condition.test(told, story)) {
                return false;
            }
        }
        return true;
    }
}
