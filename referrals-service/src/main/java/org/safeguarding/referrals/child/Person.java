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
import java.util.stream.Stream;

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
        return has(Identity::nhsNumber, identity.nhsNumber())
                || has(Identity::upn, identity.upn())
                || has(Identity::localId, identity.localId());
    }

    /** True if one of the identifiers given, or the date of birth, says that it is another child. */
    boolean isContradictedBy(ChildIdentity identity) {
        return hasAnother(Identity::nhsNumber, identity.nhsNumber())
                || hasAnother(Identity::upn, identity.upn())
                || hasAnother(Identity::localId, identity.localId())
                || hasAnother(Identity::dateOfBirth, identity.dateOfBirth());
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
                has(Identity::nhsNumber, identity.nhsNumber()) ? null : identity.nhsNumber(),
                has(Identity::upn, identity.upn()) ? null : identity.upn(),
                has(Identity::localId, identity.localId()) ? null : identity.localId());
    }

    private boolean has(Function<Identity, Object> property, Object given) {
        return given != null && known(property).anyMatch(given::equals);
    }

    private boolean hasAnother(Function<Identity, Object> property, Object given) {
        return given != null && !has(property, given) && known(property).anyMatch(Objects::nonNull);
    }

    private Stream<Object> known(Function<Identity, Object> property) {
        return records.stream().map(Child::identity).map(property);
    }
}
