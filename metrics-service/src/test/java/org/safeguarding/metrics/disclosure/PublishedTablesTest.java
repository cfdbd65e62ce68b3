package org.safeguarding.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tables of Rotherham as the DfE published them. The counts behind a {@code c} are not known. The ones used here add up
 * to the published total less the other counts, and one of the two is small.
 */
class PublishedTablesTest {

    @Test
    void plans_ended_in_2018_by_duration_d7() {
        var ended = new LinkedHashMap<String, Long>();
        ended.put("3 months or less", 148L);
        ended.put("more than 3 months to 6 months", 62L);
        ended.put("more than 6 months to less than 1 year", 245L);
        ended.put("1 year to less than 2 years", 112L);
        ended.put("2 years or more", 3L);

        assertThat(sum(ended)).isEqualTo(570);
        assertThat(withheld(ended)).containsExactlyInAnyOrder("more than 3 months to 6 months", "2 years or more");
    }

    @Test
    void plans_open_at_31_march_2018_by_latest_category_d4() {
        var open = new LinkedHashMap<String, Long>();
        open.put("neglect", 175L);
        open.put("physical abuse", 5L);
        open.put("sexual abuse", 7L);
        open.put("emotional abuse", 160L);
        open.put("multiple", 304L);

        assertThat(sum(open)).isEqualTo(651);
        assertThat(withheld(open)).containsExactlyInAnyOrder("physical abuse", "sexual abuse");
    }

    @Test
    void plans_open_at_31_march_2018_by_duration_d5() {
        var open = new LinkedHashMap<String, Long>();
        open.put("3 months or less", 224L);
        open.put("more than 3 months to 6 months", 204L);
        open.put("more than 6 months to less than 1 year", 164L);
        open.put("1 year to less than 2 years", 57L);
        open.put("2 years or more", 2L);

        assertThat(sum(open)).isEqualTo(651);
        assertThat(withheld(open)).containsExactlyInAnyOrder("1 year to less than 2 years", "2 years or more");
    }

    @Test
    void referrals_of_2018_by_source_c5() {
        var referrals = new LinkedHashMap<String, Long>();
        referrals.put("individual", 335L);
        referrals.put("schools", 731L);
        referrals.put("education services", 4L);
        referrals.put("health services", 570L);
        referrals.put("housing", 69L);
        referrals.put("local authority services", 1243L);
        referrals.put("police", 1142L);
        referrals.put("other legal agency", 170L);
        referrals.put("other", 133L);
        referrals.put("anonymous", 67L);
        referrals.put("unknown", 29L);

        assertThat(sum(referrals)).isEqualTo(4_493);
        assertThat(withheld(referrals)).containsExactlyInAnyOrder("education services", "unknown");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Set<String> withheld(Map<String, Long> counts) {
        var parts = new LinkedHashMap<String, Part>();
        counts.forEach((value, n) -> parts.put(value, Part.count(n)));
        return Withholding.ofValues(parts);
    }
}
