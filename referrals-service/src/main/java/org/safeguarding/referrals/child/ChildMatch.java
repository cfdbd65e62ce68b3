package org.safeguarding.referrals.child;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safeguarding.web.problem.Refusal;

/**
 * Which of the children on file is meant: match before create.
 *
 * <p>An identifier decides. Without one that is known, the same name and date of birth decide, as long as no identifier says
 * otherwise and only one child has them. Short of that, children whose name sounds alike and whose date of birth could have
 * been mistaken are possible, for a person to decide. Identifiers that contradict each other or the date of birth are refused.
 */
public sealed interface ChildMatch {

    /**
     * One child is meant.
     *
     * @param unknown what was given, less the identifiers that one of the child's records has
     */
    record Matched(Candidate candidate, ChildIdentity unknown) implements ChildMatch {

        public Child child() {
            return candidate.child();
        }

        @Override
        public List<Candidate> candidates() {
            return List.of(candidate);
        }
    }

    /** One of these may be meant, or none of them. */
    record Possible(List<Candidate> candidates) implements ChildMatch {}

    /** None on file is meant. */
    record New() implements ChildMatch {

        @Override
        public List<Candidate> candidates() {
            return List.of();
        }
    }

    /** The best first. */
    List<Candidate> candidates();

    /**
     * @param found records of children that have one of the identifiers, or a name and date of birth that are alike
     * @param survivor the child that a record was merged into, or the record itself
     */
    static ChildMatch among(List<Child> found, UnaryOperator<Child> survivor, ChildIdentity identity) {
        List<Person> people = Person.of(found, survivor);
        List<Person> identified = people.stream()
                .filter(person -> person.isIdentifiedBy(identity))
                .toList();
        if (identified.size() > 1) {
            throw Refusal.conflict("identifiers-of-different-children", "Different children have these identifiers.");
        }
        if (!identified.isEmpty()) {
            Person person = identified.getFirst();
            if (person.isContradictedBy(identity)) {
                String rule = "A child has one of the identifiers, but another identifier or date of birth.";
                throw Refusal.conflict("child-contradicted", rule);
            }
            return new Matched(Candidate.identified(person.child()), person.unknown(identity));
        }
        return alike(people, identity);
    }

    private static ChildMatch alike(List<Person> people, ChildIdentity identity) {
        List<Person> named = people.stream()
                .filter(person -> person.isNamed(identity) && !person.isContradictedBy(identity))
                .toList();
        if (named.size() == 1) {
            Person person = named.getFirst();
            Optional<Candidate> candidate = person.candidate(identity);
            if (candidate.isPresent()) {
                return new Matched(candidate.get(), person.unknown(identity));
            }
        }
        List<Candidate> possible = people.stream()
                .flatMap(person -> person.candidate(identity).stream())
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return possible.isEmpty() ? new New() : new Possible(possible);
    }
}
