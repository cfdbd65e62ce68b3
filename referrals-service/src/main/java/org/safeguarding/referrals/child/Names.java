package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of a child, and what they are found by. */
@Embeddable
class Names {

    private String givenName;

    private String familyName;

    @JsonIgnore
    private String nameKey;

    @JsonIgnore
    private String givenSound;

    @JsonIgnore
    private String familySound;

    private List<String> aliasGiven;

    private List<String> aliasFamily;

    protected Names() {}

    Names(PersonName name, List<PersonName> aliases) {
        this.givenName = name.givenName();
        this.familyName = name.familyName();
        this.nameKey = name.key();
        this.givenSound = name.givenSound();
        this.familySound = name.familySound();
        this.aliasGiven = aliases.stream().map(PersonName::given).toList();
        this.aliasFamily = aliases.stream().map(PersonName::familyName).toList();
    }

    PersonName name() {
        return new PersonName(givenName, familyName);
    }

    List<PersonName> aliases() {
        return IntStream.range(0, aliasFamily.size())
                .mapToObj(
                        i -> new PersonName(aliasGiven.get(i).isEmpty() ? null : aliasGiven.get(i), aliasFamily.get(i)))
                .toList();
    }

    /** The name, and the others. */
    Stream<PersonName> all() {
        return Stream.concat(Stream.of(name()), aliases().stream());
    }

    /** True if this is one of the names, as names are compared. */
    boolean include(String key) {
        return nameKey.equals(key)
                || (!aliasFamily.isEmpty()
                        && aliases().stream().anyMatch(alias -> alias.key().equals(key)));
    }
}
