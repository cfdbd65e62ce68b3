package org.safeguarding.referrals.child.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.referrals.child.ChildFilter;
import org.safeguarding.web.query.QueryValues;

/** What a list of children is narrowed to; all that is given holds together. */
public class ChildQuery {

    @QueryParam("familyName")
    @Size(min = 1, max = 100)
    @Parameter(description = "Only those whose family name sounds like this one.", example = "O'Neill")
    String familyName;

    @QueryParam("givenName")
    @Size(min = 1, max = 100)
    @Parameter(description = "Only those whose given name sounds like this one.", example = "Amina")
    String givenName;

    @QueryParam("dateOfBirth")
    @Parameter(
            description = "Only those born on this day.",
            example = "2011-05-14",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String dateOfBirth;

    @QueryParam("nhsNumber")
    @Pattern(regexp = ChildFilter.NHS_NUMBER, message = "An NHS number has ten digits.")
    @Parameter(description = "Only the one with this NHS number.", example = "9990000018")
    String nhsNumber;

    @QueryParam("upn")
    @Pattern(regexp = ChildFilter.UPN, message = "A UPN has thirteen letters and digits.")
    @Parameter(description = "Only the one with this UPN.", example = "Z372200001001")
    String upn;

    @QueryParam("localId")
    @Pattern(regexp = ChildFilter.LOCAL_ID, message = "A local id has 1 to 20 letters and digits.")
    @Parameter(
            description = "Only the one with this id of the authority (CIN census: LAchildID).",
            example = "RMB000123")
    String localId;

    @QueryParam("provisional")
    @DefaultValue("false")
    @Parameter(description = "Only those of whom a person has to decide whether they are new.")
    boolean provisional;

    ChildFilter filter() {
        return new ChildFilter(
                familyName,
                givenName,
                QueryValues.day("dateOfBirth", dateOfBirth),
                nhsNumber,
                upn,
                localId,
                provisional);
    }
}
