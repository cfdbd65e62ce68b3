package org.safeguarding.plans.childprotection;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.records.ListColumn;

/** The category of abuse of a plan from a day on. */
@Schema(description = "The category of abuse of a plan from a day on.")
public record CategorySince(
        @Schema(description = "The day of the conference that decided it.", examples = "2018-05-30")
        LocalDate from,

        @Schema(description = "CIN census code of the category of abuse.", examples = "EMO")
        CategoryOfAbuse category) {

    CategoryFrom published() {
        return new CategoryFrom(from, category);
    }

    @Converter
    @Immutable
    static class Column extends ListColumn<CategorySince> {

        Column() {
            super(CategorySince.class);
        }
    }
}
