package org.safeguarding.referrals.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.referrals.contact.NewContact;
import org.safeguarding.web.idempotency.Answer;

/** Contacts in a bulk load. */
@ApplicationScoped
class ContactLines implements BulkType<NewContact> {

    private final Mash mash;
    private final ContactViews views;

    ContactLines(Mash mash, ContactViews views) {
        this.mash = mash;
        this.views = views;
    }

    @Override
    public String type() {
        return "contact";
    }

    @Override
    public Class<NewContact> dataType() {
        return NewContact.class;
    }

    @Override
    public Answer apply(NewContact contact) {
        return views.loaded(mash.receive(contact));
    }
}
