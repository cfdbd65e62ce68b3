package org.safeguarding.web.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong in a request. */
@Schema(description = "One thing that is wrong in the request.")
public record Fault(
        @Schema(
                description = "Where, as a JSON pointer into the body, or the name of a parameter or header.",
                examples = "/child/dateOfBirth")
        String pointer,

        @Schema(description = "Stable code of the fault.", examples = "required")
        String code,

        @Schema(description = "What is wrong there.", examples = "The child was born after that day.")
        String detail) {

    /** A pointer gets longer; the name of a parameter or header stays as it is. */
    Fault within(String prefix) {
        return pointer.isEmpty() || pointer.startsWith("/") ? new Fault(prefix + pointer, code, detail) : this;
    }
}
