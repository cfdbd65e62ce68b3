package org.safeguarding.metrics.reference;

import java.util.ArrayList;
import java.util.List;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

/** What is wrong with a file, each thing with its place; the first hundred are told. */
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

    /** Refuses the whole file if anything is wrong with it. */
    void refuse() {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
