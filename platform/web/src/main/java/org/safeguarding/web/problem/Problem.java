package org.safeguarding.web.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 problem details. Never carries a stack trace, a class name or what a child's record says.
 */
@Schema(description = "What went wrong: RFC 9457 problem details.")
public record Problem(
        @Schema(description = "Names the kind of problem.", examples = "urn:safeguarding:problem:invalid-request")
        URI type,

        @Schema(description = "The kind of problem in words.", examples = "Bad Request")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(description = "Stable code of the problem, for programs.", examples = "invalid-request")
        String code,

        @Schema(
                description = "What is wrong with this request.",
                examples = "The request is not valid: see the errors.")
        String detail,

        @Schema(description = "One entry for each thing that is wrong, where the request as a whole is readable.")
        List<Fault> errors,

        @Schema(description = "Quote it when you ask for help.", examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The same problem of a body that stands deeper, for example in a line of a bulk load. */
    public Problem within(String prefix) {
        List<Fault> deeper = errors.stream().map(fault -> fault.within(prefix)).toList();
        return new Problem(type, title, status, code, detail, deeper, traceId);
    }

    static Problem of(Refusal refusal, String traceId) {
        return new Problem(
                URI.create("urn:safeguarding:problem:" + refusal.code()),
                refusal.kind().title(),
                refusal.kind().status(),
                refusal.code(),
                refusal.getMessage(),
                refusal.faults(),
                traceId);
    }
}
