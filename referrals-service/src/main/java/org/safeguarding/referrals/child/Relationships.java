package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The other children to whom a child is related, each one in both lists; they have the same, from their side. */
@Embeddable
record Relationships(List<UUID> relatedTo, List<String> relatedAs) {

    static Relationships of(List<Relationship> all) {
        return new Relationships(
                all.stream().map(Relationship::child).toList(),
                all.stream().map(each -> each.kinship().name()).toList());
    }

    List<Relationship> all() {
        return IntStream.range(0, relatedTo.size())
                .mapToObj(i -> new Relationship(relatedTo.get(i), Kinship.valueOf(relatedAs.get(i))))
                .toList();
    }

    boolean sameAs(Relationships other) {
        return new HashSet<>(all()).equals(new HashSet<>(other.all()));
    }

    /** These, with the other child as this or, if null, not at all. */
    Relationships with(UUID other, Kinship kinship) {
        Stream<Relationship> others =
                all().stream().filter(each -> !each.child().equals(other));
        return of((kinship == null ? others : Stream.concat(others, Stream.of(new Relationship(other, kinship))))
                .toList());
    }
}
