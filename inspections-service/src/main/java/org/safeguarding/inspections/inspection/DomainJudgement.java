package org.safeguarding.inspections.inspection;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.fact.Judgement;
import org.safeguarding.web.problem.PlainText;

/** The grade of one domain of the framework. */
@Embeddable
@Schema(description = "The grade of one domain of the framework.")
public record DomainJudgement(
        @Schema(description = "What was judged, in the words of the framework.", examples = "Children in care")
        @NotNull
        @Size(min = 1, max = 200)
        @PlainText
        String domain,

        @Schema(description = "The grade, in the words of the framework.", examples = "Good")
        @NotNull
        @Size(min = 1, max = 100)
        @PlainText
        String grade) {

    Judgement published() {
        return new Judgement(domain, grade);
    }
}
