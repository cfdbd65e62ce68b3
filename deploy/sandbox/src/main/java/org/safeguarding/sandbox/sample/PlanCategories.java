package org.safeguarding.sandbox.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * Initial categories of abuse, a number of each for every cohort. The published tables count them for the starts of a
 * year and for the plans open on its last day. plan-categories.csv chooses those of the cohorts within these sums.
 */
final class PlanCategories {

    private final Map<PlanCohort, Deque<String>> categories = new HashMap<>();

    PlanCategories(RandomGenerator random) {
        CategoryOfAbuse[] all = CategoryOfAbuse.values();
        for (List<String> cells : Resource.rows("plan-categories.csv", 2 + all.length)) {
            List<String> ofCohort = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                ofCohort.addAll(Collections.nCopies(Integer.parseInt(cells.get(2 + i)), all[i].code()));
            }
            Collections.shuffle(ofCohort, random);
            categories.put(new PlanCohort(cells.get(0), cells.get(1)), new ArrayDeque<>(ofCohort));
        }
    }

    /** The category of the next plan of the cohort. */
    String next(PlanCohort cohort) {
        return categories.get(cohort).remove();
    }
}
