package org.safeguarding.referrals.subjectaccess.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.referrals.subjectaccess.SubjectAccess;
import org.safeguarding.referrals.subjectaccess.SubjectAccessReportView;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.security.Roles;

@Path("/v1/children/{id}/subject-access-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subject access", description = "What is held of a child, and who saw it.")
class SubjectAccessResource {

    private static final int LONGEST_PURPOSE = 500;

    private final SubjectAccess subjectAccess;
    private final ObjectMapper json;
    private final Clock clock;

    SubjectAccessResource(SubjectAccess subjectAccess, ObjectMapper json, Clock clock) {
        this.subjectAccess = subjectAccess;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Everything held of a child, and who saw and changed it",
            description =
                    "All versions of all records of the child, and every entry of the audit of each. It names other"
                            + " people: somebody reads it before it is handed out. Allegations against people who work"
                            + " with children are not in it, nor are plans, which plans-service holds. Making it is in the"
                            + " audit, with its purpose.")
    @APIResponseSchema(value = SubjectAccessReportView.class, responseCode = "200", responseDescription = "The report.")
    @APIResponse(responseCode = "409", description = "Another record stands for the child: ask for that one.")
    public Response getSubjectAccessReport(
            @PathParam("id") @Parameter(description = "The child.") UUID id,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = LONGEST_PURPOSE)
                    @PlainText
                    @Parameter(description = "Why it is made.", example = "Request 2018/114 of the child's mother")
                    String purpose) {
        List<RecordEntity> records = subjectAccess.records(id);
        SubjectAccessReportView report = new SubjectAccessReportView(
                id,
                clock.instant(),
                purpose,
                records.stream()
                        .map(record -> subjectAccess.report(record, purpose))
                        .iterator());
        StreamingOutput answer = out -> json.writeValue(out, report);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
