package org.safeguarding.referrals.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A child, and the records on file that are of it: its own, and those that were merged into it. What one of them says, the child
 * is known by.
 */
record Person(Child child, List<Child> records) {

    static List<Person> of(List<Child> found, UnaryOperator<Child> survivor) {
        Map<Child, List<Child>> records = new LinkedHashMap<>();
        for (Child record : found) {
            Child child = survivor.apply(record);
            List<Child> known = records.computeIfAbsent(child, _ -> new ArrayList<>(List.of(child)));
            if (!known.contains(record)) {
                known.add(record);
            }
        }
        return records.entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList();
    }

    boolean isIdentifiedBy(ChildIdentity identity) {
        return has(Child::nhsNumber, identity.nhsNumber())
                || has(Child::upn, identity.upn())
                || has(Child::localId, identity.localId());
    }

    /** True if one of the identifiers given, or the date of birth, says that it is another child. */
    boolean isContradictedBy(ChildIdentity identity) {
        return hasAnother(Child::nhsNumber, identity.nhsNumber())
                || hasAnother(Child::upn, identity.upn())
                || hasAnother(Child::localId, identity.localId())
                || hasAnother(Child::dateOfBirth, identity.dateOfBirth());
    }

    /** True if one of the records has this name and this date of birth, or expected date. */
    boolean isNamed(ChildIdentity identity) {
        return identity.named()
                && records.stream()
                        .anyMatch(record -> record.birth().equals(identity.birth()) && record.hasName(identity.name()));
    }

    Optional<Candidate> candidate(ChildIdentity identity) {
        return records.stream()
                .flatMap(record -> Candidate.of(record, identity).stream())
                .max(Comparator.comparingInt(Candidate::score))
                .map(best -> new Candidate(child, best.score(), best.reasons()));
    }

    /** What was given, less the identifiers that one of the records has. */
    ChildIdentity unknown(ChildIdentity identity) {
        return identity.identifiedBy(
                has(Child::nhsNumber, identity.nhsNumber()) ? null : identity.nhsNumber(),
                has(Child::upn, identity.upn()) ? null : identity.upn(),
                has(Child::localId, identity.localId()) ? null : identity.localId());
    }

    private boolean has(Function<Child, Object> property, Object given) {
        return given != null && records.stream().map(property).anyMatch(given::equals);
    }

    private boolean hasAnother(Function<Child, Object> property, Object given) {
        return given != null
                && !has(property, given)
                && records.stream().map(property).anyMatch(Objects::nonNull);
    }
}
