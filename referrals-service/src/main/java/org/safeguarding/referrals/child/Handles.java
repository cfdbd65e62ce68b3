package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a child is found by among those that are not written yet. A child has the handles of its identifiers and of each name
 * with its birth; an identity has those and the ones of what could have been meant, so that the two have one in common
 * wherever the index would find the child.
 */
final class Handles {

    private Handles() {}

    static Stream<String> of(Child child) {
        Birth birth = child.birth();
        Identity identity = child.identity();
        return Stream.of(
                        identifiers(identity.nhsNumber(), identity.upn(), identity.localId()),
                        child.names().map(name -> named(name.familySound(), birth.day())),
                        Stream.ofNullable(child.postcode()).map(postcode -> named(postcode, birth.day())))
                .flatMap(handles -> handles);
    }

    static Stream<String> of(ChildIdentity identity) {
        Stream<String> identifiers = identifiers(identity.nhsNumber(), identity.upn(), identity.localId());
        return identity.named() ? Stream.concat(identifiers, named(identity)) : identifiers;
    }

    private static Stream<String> named(ChildIdentity identity) {
        LocalDate day = identity.birth().day();
        String family = identity.name().familySound();
        return Stream.of(
                        Stream.of(named(family, day), named(identity.name().givenSound(), day)),
                        BirthDates.alike(day).stream().map(date -> named(family, date)),
                        Stream.ofNullable(identity.plainPostcode()).map(postcode -> named(postcode, day)))
                .flatMap(handles -> handles);
    }

    private static Stream<String> identifiers(String nhsNumber, String upn, String localId) {
        return Stream.of(handle("NHS number ", nhsNumber), handle("UPN ", upn), handle("local id ", localId))
                .filter(Objects::nonNull);
    }

    private static String handle(String kind, String value) {
        return value == null ? null : kind + value;
    }

    private static String named(String sound, LocalDate day) {
        return sound + " " + day;
    }
}
