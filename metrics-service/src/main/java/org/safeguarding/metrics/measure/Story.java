package org.safeguarding.metrics.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** A timeline as measures read it: what is told of one child, or one inspection, less what is voided. */
public final class Story {

    /** One record. */
    public record Told<F extends Fact>(RecordVersion version, F fact) {}

    private final String authority;
    private final List<Told<Fact>> told;
    private final Map<Class<?>, List<Told<Fact>>> byType;
    private final ChildFact child;
    private final Limits limits;
    private final Codes codes;

    public Story(String authority, Timeline timeline, Limits limits, Codes codes) {
        this.authority = authority;
        this.told = timeline.records().stream()
                .filter(record -> !record.fact().voided())
                .map(record -> new Told<>(record, record.fact()))
                .toList();
        this.byType = told.stream()
                .collect(Collectors.groupingBy(record -> record.version().kind().factType()));
        this.child = all(ChildFact.class).stream().findFirst().map(Told::fact).orElse(null);
        this.limits = limits;
        this.codes = codes;
    }

    public List<Told<Fact>> all() {
        return told;
    }

    @SuppressWarnings("unchecked") // a record of this class tells such a fact
    <F extends Fact> List<Told<F>> all(Class<F> type) {
        return (List<Told<F>>) (List<?>) byType.getOrDefault(type, List.of());
    }

    boolean tells(Class<? extends Fact> type) {
        return byType.containsKey(type);
    }

    public String authority() {
        return authority;
    }

    Limits limits() {
        return limits;
    }

    /** Null if the child is not known yet, and for what is not about a child. */
    ChildFact child() {
        return child;
    }

    int code(Dimension dimension, String value) {
        return value == null ? 0 : codes.of(authority, dimension, value);
    }
}
