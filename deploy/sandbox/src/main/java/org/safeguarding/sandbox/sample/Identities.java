package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Invents who a child is. Nobody is born on or after the first event or 18 on the last, and no two share name and
 * birth.
 */
final class Identities {

    private static final int PERCENT_WITH_NHS_NUMBER = 94;
    private static final int PERCENT_OF_PUPILS_WITH_UPN = 96;
    private static final int SCHOOL_AGE = 5;

    private record Person(String givenName, String familyName, LocalDate dateOfBirth) {}

    private final RandomGenerator random;
    private final Characteristics characteristics;
    private final Identifiers identifiers = new Identifiers();
    private final Set<Person> taken = new HashSet<>();
    private final Weighted<String> girls = names("given-names.csv", "F");
    private final Weighted<String> boys = names("given-names.csv", "M");
    private final Weighted<String> families = names("family-names.csv", "");

    Identities(RandomGenerator random) {
        this.random = random;
        this.characteristics = new Characteristics(random);
    }

    SampleLine.Child next(String localId, LocalDate firstEvent, LocalDate lastEvent, Instant recordedAt) {
        LocalDate earliest = lastEvent.minusYears(18).plusDays(1);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(earliest, firstEvent));
        boolean girl = random.nextInt(100) < 49;
        Person person;
        do {
            person = new Person(
                    (girl ? girls : boys).draw(random), families.draw(random), earliest.plusDays(random.nextInt(days)));
        } while (!taken.add(person));
        LocalDate birth = person.dateOfBirth();
        boolean pupil = !birth.plusYears(SCHOOL_AGE).isAfter(firstEvent);
        return new SampleLine.Child(
                localId,
                random.nextInt(100) < PERCENT_WITH_NHS_NUMBER ? identifiers.nextNhsNumber() : null,
                pupil && random.nextInt(100) < PERCENT_OF_PUPILS_WITH_UPN ? identifiers.nextUpn(birth) : null,
                person.givenName(),
                person.familyName(),
                birth,
                girl ? "F" : "M",
                characteristics.ethnicity(),
                characteristics.disabilities(),
                characteristics.localities(birth, LocalDate.ofInstant(recordedAt, Timetable.LONDON)),
                recordedAt);
    }

    /** Names with their weights; the first cell is the sex, or empty. */
    private static Weighted<String> names(String table, String sex) {
        Weighted<String> names = new Weighted<>();
        for (List<String> row : Resource.rows(table, 3)) {
            if (row.get(0).equals(sex)) {
                names.add(row.get(2), Integer.parseInt(row.get(1)));
            }
        }
        return names;
    }
}
