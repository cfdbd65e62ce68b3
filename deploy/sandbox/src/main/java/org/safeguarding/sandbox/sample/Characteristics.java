package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.fact.LivedAt;

/**
 * Invents ethnicity, disabilities and localities, each in proportion to a table and independently of everything else
 * about the child.
 */
final class Characteristics {

    private static final int PERCENT_DISABLED = 6;
    private static final int PERCENT_NOT_DISABLED = 64;
    private static final int PERCENT_WITH_ANOTHER_DISABILITY = 40;
    private static final int PERCENT_WITH_LOCALITY = 98;
    private static final int PERCENT_MOVED_BEFORE = 20;

    private final RandomGenerator random;
    private final Weighted<Ethnicity> ethnicities = table("ethnicities.csv", Ethnicity.values(), Ethnicity::code);
    private final Weighted<Disability> disabilities = table("disabilities.csv", Disability.values(), Disability::code);
    private final Weighted<String> localities = new Weighted<>();

    Characteristics(RandomGenerator random) {
        this.random = random;
        Resource.rows("localities.csv", 2).forEach(row -> localities.add(row.get(0), Integer.parseInt(row.get(1))));
    }

    Ethnicity ethnicity() {
        return ethnicities.draw(random);
    }

    /** Empty if it was not recorded. */
    List<Disability> disabilities() {
        int percent = random.nextInt(100);
        if (percent >= PERCENT_DISABLED) {
            return percent < PERCENT_DISABLED + PERCENT_NOT_DISABLED ? List.of(Disability.NONE) : List.of();
        }
        Set<Disability> drawn = EnumSet.of(disabilities.draw(random));
        while (random.nextInt(100) < PERCENT_WITH_ANOTHER_DISABILITY) {
            drawn.add(disabilities.draw(random));
        }
        return List.copyOf(drawn);
    }

    /** Where the child lived until it was put on the index: from birth, and for some children elsewhere later. */
    List<LivedAt> localities(LocalDate birth, LocalDate registeredOn) {
        if (random.nextInt(100) >= PERCENT_WITH_LOCALITY) {
            return List.of();
        }
        LivedAt home = new LivedAt(birth, localities.draw(random));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(birth, registeredOn));
        return days > 0 && random.nextInt(100) < PERCENT_MOVED_BEFORE
                ? List.of(home, new LivedAt(birth.plusDays(1 + random.nextInt(days)), elsewhere(home)))
                : List.of(home);
    }

    String elsewhere(LivedAt home) {
        String locality;
        do {
            locality = localities.draw(random);
        } while (locality.equals(home.locality()));
        return locality;
    }

    private static <T> Weighted<T> table(String name, T[] codes, Function<T, String> code) {
        Weighted<T> weighted = new Weighted<>();
        for (List<String> row : Resource.rows(name, 2)) {
            T value = Arrays.stream(codes)
                    .filter(each -> code.apply(each).equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            weighted.add(value, Integer.parseInt(row.get(1)));
        }
        return weighted;
    }
}
