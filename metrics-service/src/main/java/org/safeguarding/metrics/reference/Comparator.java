package org.safeguarding.metrics.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A published value of others, to compare an indicator with.
 *
 * @param reportingYear the calendar year that the reporting year ends in
 * @param group one of {@link #GROUPS}, or the ONS code of one authority
 * @param value as published, in the unit of the indicator
 * @param release the publication it comes from
 * @param caveat how it is not like for like; null if it is
 * @param version of the reference data that has it
 */
public record Comparator(
        String indicator,
        int reportingYear,
        String group,
        BigDecimal value,
        String release,
        Status status,
        String caveat,
        int version) {

    public static final String STATISTICAL_NEIGHBOURS = "statistical-neighbours";
    public static final String REGION = "region";
    public static final String ENGLAND = "england";
    public static final String TOP_QUARTILE = "top-quartile";

    public static final List<String> GROUPS = List.of(STATISTICAL_NEIGHBOURS, REGION, ENGLAND, TOP_QUARTILE);

    /** The DfE revises a first published value in the following year's release. */
    public enum Status {
        FIRST_PUBLISHED("first-published"),
        REVISED("revised");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public static Optional<Status> of(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code.equals(code))
                    .findFirst();
        }

        public String code() {
            return code;
        }
    }
}
