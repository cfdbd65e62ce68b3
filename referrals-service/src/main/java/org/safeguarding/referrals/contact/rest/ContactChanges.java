package org.safeguarding.referrals.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.precondition.Etags;

/** A change of a contact: of the version that the caller decided on, once, under a lock. */
@ApplicationScoped
class ContactChanges {

    private final Mash mash;
    private final ContactViews views;
    private final Idempotently idempotently;

    ContactChanges(Mash mash, ContactViews views, Idempotently idempotently) {
        this.mash = mash;
        this.views = views;
        this.idempotently = idempotently;
    }

    /**
     * @param step the last part of the path that was called
     * @param request the body as it was read
     */
    Response change(UUID id, String step, String ifMatch, String key, Object request, UnaryOperator<Contact> change) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, "/v1/contacts/" + id + "/" + step, request, () -> {
            Contact contact = mash.forChange(id);
            contact.requireVersion(version);
            return views.changed(change.apply(contact));
        });
    }
}
