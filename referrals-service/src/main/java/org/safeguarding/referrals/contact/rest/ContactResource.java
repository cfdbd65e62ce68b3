package org.safeguarding.referrals.contact.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.calendar.London;
import org.safeguarding.records.BulkSteps;
import org.safeguarding.records.NewCall;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordCalls;
import org.safeguarding.records.RecordResource;
import org.safeguarding.records.StepCall;
import org.safeguarding.records.VersionView;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactContexts;
import org.safeguarding.referrals.contact.ContactCorrection;
import org.safeguarding.referrals.contact.ContactView;
import org.safeguarding.referrals.contact.Decision.NewDecision;
import org.safeguarding.referrals.contact.Feedback.NewFeedback;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewContact;
import org.safeguarding.referrals.contact.NewRating;
import org.safeguarding.referrals.contact.Oversight.NewOversight;
import org.safeguarding.referrals.contact.Screening.NewScreening;
import org.safeguarding.referrals.contact.SentTwice;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contacts",
        description = "Contacts to the multi-agency safeguarding hub (MASH), and what is done with them.")
class ContactResource extends RecordResource<Contact, ContactView> {

    private final Mash mash;
    private final InformationRequests requests;
    private final ContactContexts contexts;
    private final SentTwice sentTwice;
    private final Caller caller;
    private final Clock clock;

    ContactResource(
            RecordCalls calls,
            Mash mash,
            InformationRequests requests,
            ContactContexts contexts,
            SentTwice sentTwice,
            Caller caller,
            Clock clock) {
        super(Contact.class, ContactView.class, calls);
        this.mash = mash;
        this.requests = requests;
        this.contexts = contexts;
        this.sentTwice = sentTwice;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    protected ContactView view(Contact contact) {
        return contact.view(today(), caller.seesWholeAuthority(), contexts.of(contact));
    }

    @Override
    protected ContactView made(Contact contact) {
        return contact.view(today(), caller.seesWholeAuthority(), contexts.ofNew(contact));
    }

    @Override
    protected List<ContactView> listed(List<Contact> contacts) {
        boolean council = caller.seesWholeAuthority();
        return contacts.stream()
                .map(contact -> contact.view(today(), council, null))
                .toList();
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }

    @Override
    protected void bulk(BulkSteps<Contact> steps) {
        steps.creates("contact", NewContact.class, mash::receive)
                .ahead(mash::lookUp)
                .warns(contact -> contact.incidentReference() != null, sentTwice::warnings);
        steps.step("contact-screening", NewScreening.class, Contact::screen).digestedAs("screening");
        steps.step("contact-urgency", NewRating.class, Contact::rate);
        steps.step("contact-owner", NewOwner.class, Contact::assign);
        steps.step("contact-decision", NewDecision.class, mash::decide).digestedAs("decision");
        steps.step("contact-oversight", NewOversight.class, Contact::oversee).digestedAs("oversight");
        steps.step("contact-feedback", NewFeedback.class, Contact::giveFeedback).digestedAs("feedback");
        steps.step("contact-correction", ContactCorrection.class, mash::correct);
        steps.step("contact-voiding", Voiding.class, requests::markContactVoided);
    }

    @POST
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Post a contact",
            description =
                    "The child is found on the index by identifier, else by name and date of birth, else put there."
                            + " The answer says when the decision is due, and what contacts there were about the child before.")
    public RestResponse<ContactView> receiveContact(@BeanParam NewCall call, @Valid @NotNull NewContact request) {
        return create(call, request, mash::receive);
    }

    @POST
    @Path("/{id}/screening")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Screen a contact",
            description =
                    "Says how urgent it is and who takes it on. A contact is screened once; after that, change its"
                            + " urgency or its owner.")
    public RestResponse<ContactView> screenContact(@BeanParam StepCall call, @Valid @NotNull NewScreening request) {
        return change(call, request, Contact::screen);
    }

    @POST
    @Path("/{id}/urgency")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Change the urgency of a contact",
            description = "Because more is known. The clock of the new urgency runs from receipt too.")
    public RestResponse<ContactView> rateContact(@BeanParam StepCall call, @Valid @NotNull NewRating request) {
        return change(call, request, Contact::rate);
    }

    @POST
    @Path("/{id}/owner")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(summary = "Give a contact to another owner")
    public RestResponse<ContactView> assignContact(@BeanParam StepCall call, @Valid @NotNull NewOwner request) {
        return change(call, request, Contact::assign);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Decide a contact",
            description = "A contact is decided once, and again if a manager sends the decision back. It need not be"
                    + " screened first. The decision REFERRAL opens a referral, received on the contact's day. A referral"
                    + " that has ended is entered with its end, and may then stand before later ones.")
    public RestResponse<ContactView> decideContact(@BeanParam StepCall call, @Valid @NotNull NewDecision request) {
        return change(call, request, mash::decide);
    }

    @POST
    @Path("/{id}/oversight")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            summary = "Oversee the decision on a contact",
            description = "By a manager who did not decide it. A manager who does not agree sends it back: the contact"
                    + " has to be decided again, and the referrer needs new feedback. A decision that opened a referral"
                    + " stands, because the referral is decided and ended on its own.")
    public RestResponse<ContactView> overseeContact(@BeanParam StepCall call, @Valid @NotNull NewOversight request) {
        return change(call, request, Contact::oversee);
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Record feedback to the referrer",
            description = "On a decided contact, once. Until then feedback is shown as outstanding, unless the referrer"
                    + " is anonymous or not known.")
    public RestResponse<ContactView> giveFeedback(@BeanParam StepCall call, @Valid @NotNull NewFeedback request) {
        return change(call, request, Contact::giveFeedback);
    }

    @POST
    @Path("/{id}/correction")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Correct a contact",
            description = "Says the whole contact as it should have been recorded. The agency that made it may do so"
                    + " until the MASH takes it up. The day and the source of the referral that it led to follow,"
                    + " unless they were corrected on the referral itself; if the days then differ, a warning says so.")
    public RestResponse<ContactView> correctContact(
            @BeanParam StepCall call, @Valid @NotNull ContactCorrection request) {
        return change(call, request, mash::correct);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Void a contact",
            description = "It should never have been made: it stays readable and counts nowhere, and so do the requests"
                    + " for information about it. The agency that made it may do so until the MASH takes it up; nobody"
                    + " may while the referral that it led to stands.")
    public RestResponse<ContactView> voidContact(@BeanParam StepCall call, @Valid @NotNull Voiding request) {
        return change(call, request, requests::markContactVoided);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "A contact",
            description = "With what is left of its clocks as of today, and the contacts about the child before it.")
    public RestResponse<ContactView> getContact(@PathParam("id") UUID id) {
        return one(id);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "What a contact said, version by version",
            description = "Oldest first: who recorded what, when and why, with corrections and voiding.")
    public List<VersionView> listVersionsOfContact(@PathParam("id") UUID id) {
        return versionsOf(id);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.MANAGER})
    @Operation(
            summary = "Contacts, newest first",
            description = "A MASH system sees those of its own agency. Voided contacts are left out.")
    public RestResponse<Page<ContactView>> listContacts(
            @BeanParam @Valid PageRequest page, @BeanParam @Valid ContactFilter filter) {
        return list(page, filter.filter());
    }
}
