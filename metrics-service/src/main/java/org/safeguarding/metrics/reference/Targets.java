package org.safeguarding.metrics.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The targets of one indicator of an authority; they do not overlap. */
public record Targets(List<Target> all) {

    public Targets {
        all = List.copyOf(all);
    }

    /** The target for this day; for a period, ask for its last day. */
    public Optional<Target> on(LocalDate day) {
        return all.stream().filter(target -> target.isOn(day)).findFirst();
    }
}
