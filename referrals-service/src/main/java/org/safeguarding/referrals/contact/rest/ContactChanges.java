package org.safeguarding.referrals.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.safeguarding.records.Changing;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;

/** A change of a contact: of the version that the caller decided on, once, under a lock. */
@ApplicationScoped
class ContactChanges {

    private final Mash mash;
    private final ContactViews views;
    private final Changing changing;

    ContactChanges(Mash mash, ContactViews views, Changing changing) {
        this.mash = mash;
        this.views = views;
        this.changing = changing;
    }

    /**
     * @param step the last part of the path that was called
     * @param request the body as it was read
     */
    Response change(UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<Contact> change) {
        return changing.answer(
                key,
                "/v1/contacts/" + id + "/" + step,
                ifMatch,
                request,
                () -> mash.forChange(id),
                contact -> views.changed(change.apply(contact)));
    }
}
