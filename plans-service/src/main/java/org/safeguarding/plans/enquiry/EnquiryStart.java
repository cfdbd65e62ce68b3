package org.safeguarding.plans.enquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.web.problem.Refusal;

/** How a section 47 enquiry started. */
@Embeddable
public record EnquiryStart(
        @Schema(description = "The strategy discussion that started it; absent if that is not recorded.")
        UUID strategyDiscussionId,

        @Schema(
                description = "CIN census S47ActualStartDate: the day of the strategy discussion.",
                examples = "2018-03-05")
        LocalDate startedOn,

        @Schema(description = "Who makes it.", examples = "JOINT") @Enumerated(EnumType.STRING)
        EnquiryKind enquiryKind) {

    /**
     * With the day and the kind of the discussion. Refuses with 400 {@code not-as-discussed} to say another, and with 400
     * {@code required} to say none where no discussion is recorded.
     *
     * @param discussed null if no discussion is recorded
     * @param day as requested; null if left out, and so is the kind
     */
    static EnquiryStart of(EnquiryStart discussed, LocalDate day, EnquiryKind kind) {
        if (discussed == null) {
            return new EnquiryStart(null, required("/startedOn", day), required("/enquiryKind", kind));
        }
        requireSame("/startedOn", day, discussed.startedOn);
        requireSame("/enquiryKind", kind, discussed.enquiryKind);
        return discussed;
    }

    private static <T> T required(String pointer, T said) {
        if (said == null) {
            throw Refusal.invalid(pointer, "required", "Give it, or the strategy discussion that started the enquiry.");
        }
        return said;
    }

    private static <T> void requireSame(String pointer, T said, T discussed) {
        if (said != null && !said.equals(discussed)) {
            throw Refusal.invalid(pointer, "not-as-discussed", "The strategy discussion says " + discussed + ".");
        }
    }
}
