package org.safeguarding.referrals.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactedChildren;
import org.safeguarding.referrals.contact.RepeatContacts;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.security.Caller;

/** Shows contacts to the caller: one with what was known before, several without. */
@ApplicationScoped
class ContactViews {

    private final RepeatContacts repeats;
    private final ContactedChildren children;
    private final ChildIndex index;
    private final Caller caller;
    private final Clock clock;

    ContactViews(RepeatContacts repeats, ContactedChildren children, ChildIndex index, Caller caller, Clock clock) {
        this.repeats = repeats;
        this.children = children;
        this.index = index;
        this.caller = caller;
        this.clock = clock;
    }

    ContactView one(Contact contact) {
        return one(contact, children.of(contact), repeats.of(contact));
    }

    private ContactView one(Contact contact, Child child, RepeatContacts.Before before) {
        return view(
                contact,
                new ContactContext(
                        RepeatContactsView.from(before),
                        index.possibleMatches(child),
                        ContactContext.warnings(child, contact.receivedOn())));
    }

    ContactView listed(Contact contact) {
        return view(contact, null);
    }

    ContactLine line(Contact contact) {
        return ContactLine.from(contact, caller.seesWholeAuthority());
    }

    /** Nothing is looked for before a contact that put its child on the index: most children are new, and wait for nothing. */
    Answer received(Contact contact) {
        Child child = children.of(contact);
        boolean childIsNew = child.recordedAt().equals(contact.recordedAt());
        RepeatContacts.Before before = childIsNew ? RepeatContacts.NONE : repeats.of(contact);
        return Answer.created(location(contact), contact.etag(), one(contact, child, before));
    }

    Answer changed(Contact contact) {
        return Answer.changed(location(contact), contact.etag(), one(contact));
    }

    /** The answer to a line of a bulk load, of which nobody reads the body: without what was known before. */
    Answer loaded(Contact contact) {
        return contact.version() == 1
                ? Answer.created(location(contact), contact.etag(), listed(contact))
                : Answer.changed(location(contact), contact.etag(), listed(contact));
    }

    private ContactView view(Contact contact, ContactContext context) {
        LocalDate today = London.dayOf(clock.instant());
        return ContactView.from(contact, context, today, caller.seesWholeAuthority());
    }

    private static String location(Contact contact) {
        return "/v1/contacts/" + contact.id();
    }
}
