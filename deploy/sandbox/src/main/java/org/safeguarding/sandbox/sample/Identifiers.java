package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.Month;

/** Identifiers with valid check characters that belong to nobody. */
final class Identifiers {

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int SERIALS = 1_000_000;

    /** Shares no factor with the number of serials, so each index has its own serial. */
    private static final int STEP = 271_829;

    private int nhsNumbers;
    private int upns;

    /**
     * From the range that starts with 999, which the NHS keeps for tests. The tenth digit is 11 less the weighted sum
     * modulo 11; if that is 10, the number does not exist.
     */
    String nextNhsNumber() {
        while (true) {
            String digits = "999%06d".formatted((long) nhsNumbers++ * STEP % SERIALS);
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (10 - i) * (digits.charAt(i) - '0');
            }
            int check = (11 - sum % 11) % 11;
            if (check != 10) {
                return digits + check;
            }
        }
    }

    /**
     * A unique pupil number: check letter, authority, school, year of entry, serial. The authority is 999, which does
     * not exist, so no pupil of Rotherham (372) has it. The letter is that of the digits' sum, weighted 2 to 13, modulo
     * 23.
     */
    String nextUpn(LocalDate dateOfBirth) {
        int serial = upns++;
        boolean autumn = dateOfBirth.getMonthValue() >= Month.SEPTEMBER.getValue();
        int entry = dateOfBirth.getYear() + (autumn ? 5 : 4);
        String digits = "999%04d%02d%03d".formatted(2_000 + serial / 1_000, entry % 100, serial % 1_000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i + 2) * (digits.charAt(i) - '0');
        }
        return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + digits;
    }
}
