package org.safeguarding.referrals.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.ChildRecords;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.ChildCorrection;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.ChildMerging;
import org.safeguarding.referrals.child.ChildSteps;
import org.safeguarding.referrals.child.ChildView;
import org.safeguarding.referrals.child.NewBirth;
import org.safeguarding.referrals.child.NewChild;
import org.safeguarding.referrals.child.NewConfirmation;
import org.safeguarding.referrals.child.NewDeath;
import org.safeguarding.referrals.child.NewMerge;
import org.safeguarding.referrals.child.NewRelationships;
import org.safeguarding.referrals.child.NewSplit;
import org.safeguarding.referrals.child.OpenWorkView;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children", description = "The index of children.")
class ChildResource extends RecordResource<Child, ChildView> {

    private final ChildIndex index;
    private final ChildSteps steps;
    private final ChildMerging merging;
    private final ChildRecords about;
    private final AuditLog audit;
    private final Clock clock;

    ChildResource(
            RecordCalls calls,
            ChildIndex index,
            ChildSteps steps,
            ChildMerging merging,
            ChildRecords about,
            AuditLog audit,
            Clock clock) {
        super(Child.class, ChildView.class, calls);
        this.index = index;
        this.steps = steps;
        this.merging = merging;
        this.about = about;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected ChildView view(Child child) {
        return child.view(London.dayOf(clock.instant()));
    }

    @Override
    protected void bulk(BulkSteps<Child> lines) {
        lines.creates("child", NewChild.class, index::load).ahead(index::couldBeOnFile);
        lines.step("child-characteristics", ChildCharacteristics.class, index.saved(Child::change));
        lines.step("child-relationships", NewRelationships.class, index.saved(steps::relate))
                .referenceIn("relationships", "childKey", "child");
        lines.step("child-correction", ChildCorrection.class, index.saved(steps::correct));
        lines.step("child-confirmation", NewConfirmation.class, index.saved(Child::confirm));
        lines.step("child-birth", NewBirth.class, index.saved(Child::beBorn)).digestedAs("birth");
        lines.step("child-death", NewDeath.class, index.saved(Child::die));
        lines.step("child-voiding", Voiding.class, index.saved(steps::markVoided));
        lines.step("child-merge", NewMerge.class, merging::lockToMerge, index.saved(merging::merge))
                .reference("intoKey", "into");
        lines.step("child-split", NewSplit.class, merging::lockToSplit, index.saved(merging::split));
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Put a child on the index",
            description =
                    "Contacts do this by themselves. A child that is on the index is refused with 409 child-known. If others"
                            + " may be the same child, 409 possible-match names them in errors: look at them, and send confirmedNew true if"
                            + " it is none of them.")
    public RestResponse<ChildView> registerChild(@BeanParam NewCall call, @Valid @NotNull NewChild request) {
        return create(call, request, index::register);
    }

    @PUT
    @Path("/{id}/characteristics")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Change what is known of a child",
            description = "Replaces ethnicity, disabilities and localities. A child who moved keeps the earlier "
                    + "localities, so that counts by locality stay as they were on their day.")
    public RestResponse<ChildView> changeCharacteristics(
            @BeanParam StepCall call, @Valid @NotNull ChildCharacteristics request) {
        return change(call, request, index.saved(Child::change));
    }

    @PUT
    @Path("/{id}/relationships")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Change to which other children a child is related",
            description = "Replaces them. Each of the other children gets the same from its side: the parent of a child"
                    + " has a child.")
    public RestResponse<ChildView> changeRelationships(
            @BeanParam StepCall call, @Valid @NotNull NewRelationships request) {
        return change(call, request, index.saved(steps::relate));
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Correct who a child is",
            description = "Give all of it as it should have been recorded: a field that is left out is not known. An"
                    + " identifier of another child is refused with 409: merge the two, if they are one.")
    public RestResponse<ChildView> correctChild(@BeanParam StepCall call, @Valid @NotNull ChildCorrection request) {
        return change(call, request, index.saved(steps::correct));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Confirm that a provisional child is new",
            description = "A person has looked at the possible matches: the child is none of them.")
    public RestResponse<ChildView> confirmChild(@BeanParam StepCall call, @Valid @NotNull NewConfirmation request) {
        return change(call, request, index.saved(Child::confirm));
    }

    @POST
    @Path("/{id}/birth")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record the birth of a child",
            description = "The child was put on the index before it was born.")
    public RestResponse<ChildView> recordBirth(@BeanParam StepCall call, @Valid @NotNull NewBirth request) {
        return change(call, request, index.saved(Child::beBorn));
    }

    @POST
    @Path("/{id}/death")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Record the death of a child",
            description = "New work dated after it is refused (CIN census rule 8555Q). Open work stays open until a"
                    + " person closes it, with the reason RC2.")
    public RestResponse<ChildView> recordDeath(@BeanParam StepCall call, @Valid @NotNull NewDeath request) {
        return change(call, request, index.saved(Child::die));
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Void a child",
            description =
                    "It should never have been put on the index: it stays readable, and is neither listed nor matched."
                            + " Refused with 409 while a record about it stands. Merge a child that is on the index twice instead.")
    public RestResponse<ChildView> voidChild(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, index.saved(steps::markVoided));
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Merge a record into that of the same child",
            description = "Everything recorded about it moves to the child that stays, and every indicator follows."
                    + " Contacts that name an identifier of the merged record find the child that stays. Refused with 400 for the"
                    + " record itself, and with 409 for two different NHS numbers or a record that was merged before. It can be"
                    + " split again.")
    public RestResponse<ChildView> mergeChild(@BeanParam StepCall call, @Valid @NotNull NewMerge request) {
        return change(call, request, merging::lockToMerge, index.saved(merging::merge));
    }

    @POST
    @Path("/{id}/split")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Split a merged record off again",
            description =
                    "Exactly the records that it was merged with move back. Records made since stay with the child"
                            + " they were made about. Refused with 409 if the child that stayed was itself merged since: split that first.")
    public RestResponse<ChildView> splitChild(@BeanParam StepCall call, @Valid @NotNull NewSplit request) {
        return change(call, request, merging::lockToSplit, index.saved(merging::split));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(summary = "A child on the index")
    public RestResponse<ChildView> getChild(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "What the record of a child said, version by version",
            description = "Oldest first, with who changed it, when and why.")
    public List<VersionView> listVersionsOfChild(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Path("/{id}/open-work")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(
            summary = "What is still open about a child",
            description = "Oldest first: what a person must close when the child has died or grown up.")
    public Page<OpenWorkView> listOpenWorkOfChild(@PathParam("id") UUID id) {
        Child child = index.get(id);
        List<ChildRecord> open = about.openOf(child.id());
        audit.read(child.atVersion());
        open.forEach(record -> audit.read(record.atVersion()));
        return new Page<>(open.stream().map(OpenWorkView::from).toList(), null);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            summary = "Children on the index, newest first",
            description = "Names are compared by their sound: Catherine finds Kathryn. Merged records are left out. CSV"
                    + " has no names, addresses or NHS numbers.")
    public RestResponse<Page<ChildView>> listChildren(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ChildFilter filter) {
        return list(page, filter.filter());
    }
}
