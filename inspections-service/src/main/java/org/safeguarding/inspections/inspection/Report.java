package org.safeguarding.inspections.inspection;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.safeguarding.inspections.area.ReportedArea;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Text;

/** What the report of an inspection says. */
@Embeddable
@Schema(name = "NewInspection", description = "An inspection, as its report describes it.")
public record Report(
        @Schema(description = "Who inspected.", examples = "Ofsted") @NotNull @Text(max = 100)
        String regulator,

        @Schema(description = "The framework it was judged by.", examples = "Single inspection framework")
        @NotNull
        @Text(max = 200)
        String framework,

        @Schema(description = "First day of fieldwork.", examples = "2017-11-06") @NotNull
        LocalDate startedOn,

        @Schema(description = "Last day of fieldwork.", examples = "2017-11-30") @NotNull
        LocalDate endedOn,

        @Schema(description = "One for each domain; none where the framework gives no grades.")
        @NotNull
        @Size(max = 50)
        @Convert(converter = DomainJudgement.Column.class)
        @ColumnTransformer(write = "?::jsonb")
        List<@NotNull @Valid DomainJudgement> judgements,

        @Schema(description = "What is to improve, each with its timescale, in the order of the report.")
        @NotNull
        @Size(max = 200)
        @Convert(converter = Areas.class)
        @ColumnTransformer(write = "?::jsonb")
        List<@NotNull @Valid ReportedArea> areasForImprovement) {

    /**
     * Refuses with 400 a report that judges a domain twice, or whose fieldwork does not end between its start and the day of
     * recording, in London.
     */
    void require(String pointer, Recording recording) {
        Chronology.require(pointer + "/startedOn", startedOn, recording);
        String rule = "Fieldwork ends after it starts.";
        Chronology.require(pointer + "/endedOn", endedOn, startedOn, "before-start", rule, recording);
        Set<String> domains = new HashSet<>();
        for (int i = 0; i < judgements.size(); i++) {
            if (!domains.add(judgements.get(i).domain())) {
                throw Refusal.invalid(
                        pointer + "/judgements/" + i + "/domain",
                        "judged-twice",
                        "An inspection judges a domain once.");
            }
        }
    }

    /** The column that holds the areas as the report words them. */
    @Converter
    @Immutable
    static class Areas extends ListColumn<ReportedArea> {

        Areas() {
            super(ReportedArea.class);
        }
    }
}
