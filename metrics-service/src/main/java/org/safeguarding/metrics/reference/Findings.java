package org.safeguarding.metrics.reference;

import java.util.ArrayList;
import java.util.List;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

/** The faults of a file, each with its place; only the first hundred are reported. */
final class Findings {

    static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String code, String detail) {
        if (faults.size() < MOST) {
            faults.add(new Fault(pointer, code, detail));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Refuses the whole file if it has any fault. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
