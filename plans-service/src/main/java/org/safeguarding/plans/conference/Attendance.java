package org.safeguarding.plans.conference;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.contract.fact.ConferenceAgency;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.reference.KnownAgencies;

/** What an agency did for a conference. */
@Schema(name = "AttendanceOfAgency", description = "What an agency did for a conference.")
public record Attendance(
        @Schema(description = "Its canonical name or an alias; records keep the canonical name.", examples = "police")
        @NotNull
        @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY)
        String agency,

        @Schema(description = "True if it attended.") @NotNull
        Boolean attended,

        @Schema(description = "True if it gave a written report.") @NotNull
        Boolean reported) {

    static Attendance invited(String agency) {
        return new Attendance(agency, false, false);
    }

    ConferenceAgency published() {
        return new ConferenceAgency(agency, attended, reported);
    }

    @Converter
    @Immutable
    static class Column extends ListColumn<Attendance> {

        Column() {
            super(Attendance.class);
        }
    }
}
