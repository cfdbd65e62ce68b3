package org.safeguarding.web.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.journal.seal.SealCheck;

/** A check of the audit, as it is shown. */
@Schema(name = "AuditCheck", description = "Whether the history and the audit are as they were written.")
public record AuditCheckView(
        @Schema(description = "When it was checked.", examples = "2018-03-05T09:00:00Z")
        Instant checkedAt,

        @Schema(description = "True if everything is as it was written.", examples = "true")
        boolean sound,

        @Schema(description = "Rows that were checked, of changes and of reads.", examples = "182733")
        long rows,

        @Schema(
                description = "Rows that were erased under a retention schedule. Only their seals can be checked.",
                examples = "0")
        long erased,

        @Schema(description = "Rows that were too new to be sealed.", examples = "3")
        long unsealed,

        @Schema(
                description =
                        "The newest seal. Note it elsewhere: who has it can tell later whether an older row was changed.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String newestSeal,

        @Schema(description = "What is not as it was written.", examples = "[]")
        List<String> faults) {

    static AuditCheckView from(SealCheck check) {
        return new AuditCheckView(
                check.checkedAt(),
                check.sound(),
                check.rows(),
                check.erased(),
                check.unsealed(),
                check.newestSeal(),
                check.faults());
    }
}
