package org.safeguarding.referrals.child;

import java.util.Arrays;
import org.safeguarding.web.problem.Refusal;

/**
 * The unique pupil number: a check letter, the three digits of the authority that gave it, and nine more digits; in a
 * temporary number the last one is a letter.
 *
 * <p>Source: CIN census rules 1510 to 1550; DfE, Unique pupil numbers: guidance.
 */
public final class Upn {

    public static final String FORMAT = "[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]";
    public static final String NO_UPN =
            "A UPN is a letter, eleven digits (CIN census rule 1540), and a digit or a letter other than"
                    + " I, O and S (rule 1550).";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /**
     * Authorities that give UPNs, or gave them (rule 1530), from the first to the last of each range; and 999, which is no
     * authority: test data has it.
     */
    private static final int[][] AUTHORITIES = {
        {1, 5}, {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384}, {390, 394},
        {420, 420}, {660, 681}, {701, 708}, {800, 803}, {805, 808}, {810, 813}, {815, 816}, {820, 823}, {825, 826},
        {830, 831}, {835, 841}, {845, 846}, {850, 852}, {855, 857}, {860, 861}, {865, 896}, {908, 909}, {916, 916},
        {919, 919}, {921, 921}, {925, 926}, {928, 929}, {931, 931}, {933, 933}, {935, 938}, {940, 943}, {999, 999},
    };

    private Upn() {}

    /** Refuses with 400 a number of the right format whose check letter or authority is wrong. */
    static void require(String pointer, String upn) {
        int authority = Integer.parseInt(upn.substring(1, 4));
        if (Arrays.stream(AUTHORITIES).noneMatch(range -> range[0] <= authority && authority <= range[1])) {
            throw Refusal.invalid(
                    pointer, "authority", "Characters 2 to 4 of the UPN are no authority's (CIN census rule 1530).");
        }
        if (checkLetter(upn) != upn.charAt(0)) {
            throw Refusal.invalid(
                    pointer, "check-letter", "The check letter of the UPN is wrong (CIN census rule 1510).");
        }
    }

    private static char checkLetter(String upn) {
        int sum = 0;
        for (int position = 1; position < upn.length(); position++) {
            char sign = upn.charAt(position);
            int value = Character.isDigit(sign) ? Character.digit(sign, 10) : LETTERS.indexOf(sign);
            sum += value * (position + 1);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
