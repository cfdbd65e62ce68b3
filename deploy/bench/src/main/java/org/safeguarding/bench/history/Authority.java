package org.safeguarding.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A local authority.
 *
 * @param code ONS code
 * @param share of England's work; the shares add up to 1
 */
record Authority(String code, double share) {

    /** Of about the mean size, in the real England too; the tokens of the sandbox name it. */
    private static final String ROTHERHAM = "E08000018";

    /** 150 authorities: unitary, metropolitan, London boroughs, counties. */
    static final List<Authority> ALL = all();

    private static List<Authority> all() {
        List<String> codes = new ArrayList<>();
        number("E06", 60, codes);
        number("E08", 37, codes);
        number("E09", 33, codes);
        number("E10", 20, codes);
        double sum = codes.stream().mapToDouble(Authority::size).sum();
        return codes.stream().map(code -> new Authority(code, size(code) / sum)).toList();
    }

    private static void number(String kind, int count, List<String> codes) {
        for (int number = 1; number <= count; number++) {
            codes.add(String.format(Locale.ROOT, "%s%06d", kind, number));
        }
    }

    /** From a fifth of the mean to nearly twice the mean. */
    private static double size(String code) {
        return code.equals(ROTHERHAM) ? 1 : 0.2 + 1.6 * new SplittableRandom(Seed.of(code.hashCode())).nextDouble();
    }
}
