package org.safeguarding.referrals.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.Mash;
import org.safeguarding.web.idempotency.Answer;

/** Steps in a bulk load, each with the contact of an earlier line. */
@ApplicationScoped
class LoadedContacts {

    /** The importer did none of what it loads. */
    static final String BY_WHOM_IS_NOT_SAID = null;

    private final Mash mash;
    private final EarlierLines lines;
    private final ContactViews views;

    LoadedContacts(Mash mash, EarlierLines lines, ContactViews views) {
        this.mash = mash;
        this.lines = lines;
        this.views = views;
    }

    /**
     * @param contactKey key of the line that brought the contact
     */
    Answer change(String contactKey, UnaryOperator<Contact> step) {
        return views.loaded(step.apply(mash.forChange(lines.record("/contactKey", contactKey))));
    }
}
