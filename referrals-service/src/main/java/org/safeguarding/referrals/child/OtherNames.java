package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;

/** The other names of a child; each is one in both lists, and a given name that is not known is empty. */
@Embeddable
record OtherNames(List<String> aliasGiven, List<String> aliasFamily) {

    static OtherNames of(List<PersonName> names) {
        return new OtherNames(
                names.stream().map(PersonName::given).toList(),
                names.stream().map(PersonName::familyName).toList());
    }

    List<PersonName> all() {
        return IntStream.range(0, aliasFamily.size())
                .mapToObj(
                        i -> new PersonName(aliasGiven.get(i).isEmpty() ? null : aliasGiven.get(i), aliasFamily.get(i)))
                .toList();
    }
}
