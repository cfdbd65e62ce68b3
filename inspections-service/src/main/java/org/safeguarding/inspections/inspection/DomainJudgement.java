package org.safeguarding.inspections.inspection;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.contract.fact.Judgement;
import org.safeguarding.records.ListColumn;
import org.safeguarding.web.problem.Text;

/** The grade of one domain of the framework. */
@Schema(description = "The grade of one domain of the framework.")
public record DomainJudgement(
        @Schema(description = "What was judged, in the words of the framework.", examples = "Children in care")
        @NotNull
        @Text(max = 200)
        String domain,

        @Schema(description = "The grade, in the words of the framework.", examples = "Good") @NotNull @Text(max = 100)
        String grade) {

    Judgement published() {
        return new Judgement(domain, grade);
    }

    /** The column that holds the judgements of an inspection. */
    @Converter
    @Immutable
    static class Column extends ListColumn<DomainJudgement> {

        Column() {
            super(DomainJudgement.class);
        }
    }
}
