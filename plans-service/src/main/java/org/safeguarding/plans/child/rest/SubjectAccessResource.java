package org.safeguarding.plans.child.rest;

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
import org.safeguarding.plans.child.RecordsOfChild;
import org.safeguarding.records.subjectaccess.SubjectAccessReportView;
import org.safeguarding.records.subjectaccess.SubjectAccessReports;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.security.Roles;

@Path("/v1/children/{id}/subject-access-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subject access", description = "What is held of a child, and who saw it.")
class SubjectAccessResource {

    private final RecordsOfChild records;
    private final SubjectAccessReports reports;

    SubjectAccessResource(RecordsOfChild records, SubjectAccessReports reports) {
        this.records = records;
        this.reports = reports;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "Every plan of a child, and who saw and changed it",
            description =
                    "All versions of all records of the child in this service, and every entry of the audit of each."
                            + " Who the child is, and what led to the plans, is elsewhere: there the other services answer for"
                            + " their records. Somebody reads it before it is handed out. Making it is in the audit, with its"
                            + " purpose.")
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
        return reports.of(id, purpose, records.all(id));
    }
}
