package org.safeguarding.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.safeguarding.sandbox.sample.SampleLine;

/**
 * Contacts to post. Every other one is about a new child (NHS number, name and date of birth), the rest about a child
 * of the sample year by the authority's local id. All are synthetic; names are as frequent as in the sample year.
 */
final class SyntheticContacts {

    /** About as long as a sentence that a call handler writes; pgbench inserts the same. */
    static final String CONCERN =
            "Officers attended a domestic incident at the home. The child was in the next room and was upset; no injury was"
                    + " seen. The mother agreed to the contact and asks for support with housing.";

    /** From the range 998, which nobody has; the sample year takes its numbers from the test range 999. */
    private static final long FIRST_NHS_NUMBER = 998_000_000;

    private final List<SampleLine.Child> childrenOnFile;
    private final AtomicLong posted = new AtomicLong();
    private final AtomicLong nhsNumbers = new AtomicLong(FIRST_NHS_NUMBER);

    /**
     * @param childrenOnFile children of the sample year who are no older than 25 today
     */
    SyntheticContacts(List<SampleLine> childrenOnFile) {
        this.childrenOnFile = childrenOnFile.stream()
                .map(line -> (SampleLine.Child) line.data())
                .toList();
    }

    byte[] next() {
        long number = posted.getAndIncrement();
        String child = number % 2 == 0 ? newChild(number) : onFile();
        return """
                {"child":%s,"sourceAgency":"police","referralSource":"6","concernTypes":["DOMESTIC_ABUSE"],\
                "concern":"%s","receivedAt":"%s"}\
                """.formatted(child, CONCERN, Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String onFile() {
        return "{\"localId\":\"%s\"}".formatted(anyone().localId());
    }

    private String newChild(long number) {
        return "{\"nhsNumber\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\",\"sex\":\"F\"}"
                .formatted(
                        nhsNumber(),
                        anyone().givenName(),
                        anyone().familyName(),
                        LocalDate.of(2010, 1, 1).plusDays(number % 2500));
    }

    private SampleLine.Child anyone() {
        return childrenOnFile.get(ThreadLocalRandom.current().nextInt(childrenOnFile.size()));
    }

    private String nhsNumber() {
        while (true) {
            String nine = Long.toString(nhsNumbers.getAndIncrement());
            int sum = 0;
            for (int place = 0; place < 9; place++) {
                sum += (nine.charAt(place) - '0') * (10 - place);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
