package org.safeguarding.plans.conference;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.ListColumn;

/** A day for which a conference was planned, and was not held to its end. */
@Schema(name = "PostponedConference", description = "A day for which a conference was planned, and did not end.")
public record Postponed(
        @Schema(description = "The day.", examples = "2018-03-20")
        LocalDate day,

        @Schema(description = "Why it went on another day.", examples = "REPORTS_MISSING")
        DelayReason delayReason) {

    @Converter
    @Immutable
    static class Column extends ListColumn<Postponed> {

        Column() {
            super(Postponed.class);
        }
    }
}
