package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@ApplicationScoped
class Contacts extends RecordRepository<Contact> {

    Contacts(Caller caller) {
        super("contact", caller);
    }
}
