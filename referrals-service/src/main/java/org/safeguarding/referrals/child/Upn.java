package org.safeguarding.referrals.child;

import java.util.List;
import org.safeguarding.web.problem.Refusal;

/**
 * The unique pupil number: a check letter, the three digits of the authority that gave it, nine digits more, of which the last
 * is a letter in a temporary number.
 *
 * <p>Source: CIN census rules 1510 to 1550; DfE, Unique pupil numbers: guidance.
 */
final class Upn {

    static final String FORMAT = "[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]";
    static final String NO_UPN =
            "A UPN is a letter, eleven digits (CIN census rule 1540), and a digit or a letter other than"
                    + " I, O and S (rule 1550).";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private record Range(int first, int last) {}

    /** Authorities that give UPNs, or gave them (rule 1530), and 999, which is none: test data has it. */
    private static final List<Range> AUTHORITIES = List.of(
            new Range(1, 5),
            new Range(201, 213),
            new Range(301, 320),
            new Range(330, 336),
            new Range(340, 344),
            new Range(350, 359),
            new Range(370, 373),
            new Range(380, 384),
            new Range(390, 394),
            new Range(420, 420),
            new Range(660, 681),
            new Range(701, 708),
            new Range(800, 803),
            new Range(805, 808),
            new Range(810, 813),
            new Range(815, 816),
            new Range(820, 823),
            new Range(825, 826),
            new Range(830, 831),
            new Range(835, 841),
            new Range(845, 846),
            new Range(850, 852),
            new Range(855, 857),
            new Range(860, 861),
            new Range(865, 896),
            new Range(908, 909),
            new Range(916, 916),
            new Range(919, 919),
            new Range(921, 921),
            new Range(925, 926),
            new Range(928, 929),
            new Range(931, 931),
            new Range(933, 933),
            new Range(935, 938),
            new Range(940, 943),
            new Range(999, 999));

    private Upn() {}

    /** Refuses with 400 a number of the right format whose check letter or authority is wrong. */
    static void require(String pointer, String upn) {
        int authority = Integer.parseInt(upn.substring(1, 4));
        if (AUTHORITIES.stream().noneMatch(range -> range.first() <= authority && authority <= range.last())) {
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
