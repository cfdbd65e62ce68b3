package org.safeguarding.referrals.subjectaccess.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.records.subjectaccess.SubjectAccessReportView;
import org.safeguarding.records.subjectaccess.SubjectAccessReports;
import org.safeguarding.referrals.subjectaccess.SubjectAccess;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.security.Roles;

@Path("/v1/children/{id}/subject-access-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subject access", description = "What is held of a child, and who saw it.")
class SubjectAccessResource {

    private final SubjectAccess subjectAccess;
    private final SubjectAccessReports reports;

    SubjectAccessResource(SubjectAccess subjectAccess, SubjectAccessReports reports) {
        this.subjectAccess = subjectAccess;
        this.reports = reports;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Everything held of a child, and who saw and changed it",
            description =
                    "All versions of all records of the child, and every entry of the audit of each. It names other"
                            + " people: somebody reads it before it is handed out. Allegations against people who work"
                            + " with children are not in it, nor are plans: elsewhere says where the other services"
                            + " answer for their records. Making it is in the audit, with its purpose.")
    @APIResponseSchema(value = SubjectAccessReportView.class, responseCode = "200", responseDescription = "The report.")
    @APIResponse(responseCode = "409", description = "Another record stands for the child: ask for that one.")
    public Response getSubjectAccessReport(
            @PathParam("id") @Parameter(description = "The child.") UUID id,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = SubjectAccessReports.LONGEST_PURPOSE)
                    @PlainText
                    @Parameter(description = "Why it is made.", example = "Request 2018/114 of the child's mother")
                    String purpose) {
        return reports.of(id, purpose, subjectAccess.records(id));
    }
}
