package org.safeguarding.web.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to look at again in a record that was taken all the same: a query of the CIN census, told when the record is made
 * and not a year later. An error of the census is a {@link Refusal} instead.
 */
@Schema(description = "Something to look at again in a record that was taken all the same.")
public record Warning(
        @Schema(
                description =
                        "Number of the CIN census rule that would query the record, or local for a rule of our own.",
                examples = "8670Q")
        String rule,

        @Schema(
                description = "What to look at.",
                examples = "The assessment has been open for more than 45 working days.")
        String text) {

    /** The rule of a warning that no rule of the census gives. */
    public static final String LOCAL = "local";
}
