package org.safeguarding.referrals.child.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.records.Filter;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.referrals.child.NameSound;
import org.safeguarding.referrals.child.NhsNumber;
import org.safeguarding.referrals.child.Upn;
import org.safeguarding.web.problem.PlainText;

/** What narrows a list of children; all conditions hold together. */
public class ChildFilter {

    @QueryParam("familyName")
    @Parameter(description = "Only children whose family name sounds like this one.", example = "O'Neill")
    @Size(min = 1, max = 100)
    @PlainText
    String familyName;

    @QueryParam("givenName")
    @Parameter(description = "Only children whose given name sounds like this one.", example = "Amina")
    @Size(min = 1, max = 100)
    @PlainText
    String givenName;

    @QueryParam("dateOfBirth")
    @Parameter(description = "Only children born on this day.", example = "2011-05-14")
    LocalDate dateOfBirth;

    @QueryParam("nhsNumber")
    @Parameter(description = "Only the child with this NHS number.", example = "9990000018")
    @Pattern(regexp = NhsNumber.FORMAT, message = NhsNumber.NO_NHS_NUMBER)
    String nhsNumber;

    @QueryParam("upn")
    @Parameter(description = "Only the child with this UPN.", example = "Z372200001001")
    @Pattern(regexp = Upn.FORMAT, message = Upn.NO_UPN)
    String upn;

    @QueryParam("localId")
    @Parameter(
            description = "Only the child with this id of the authority (CIN census: LAchildID).",
            example = "RMB000123")
    @Pattern(regexp = ChildIdentity.LOCAL_ID, message = ChildIdentity.NO_LOCAL_ID)
    String localId;

    @QueryParam("provisional")
    @DefaultValue("false")
    @Parameter(description = "Only children about whom a person must decide whether they are new.")
    boolean provisional;

    Filter filter() {
        return Filter.all()
                .is("indexedName.familySound", familyName == null ? null : NameSound.of(familyName))
                .is("indexedName.givenSound", givenName == null ? null : NameSound.of(givenName))
                .is("identity.dateOfBirth", dateOfBirth)
                .is("identity.nhsNumber", nhsNumber)
                .is("identity.upn", upn)
                .is("identity.localId", localId)
                .when(provisional, "provisional = true")
                .when(true, "mergedInto is null");
    }
}
