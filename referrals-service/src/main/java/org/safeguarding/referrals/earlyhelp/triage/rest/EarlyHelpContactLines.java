package org.safeguarding.referrals.earlyhelp.triage.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.referrals.earlyhelp.triage.NewEarlyHelpContact;
import org.safeguarding.web.idempotency.Answer;

/** Contacts to early help in a bulk load. */
@ApplicationScoped
class EarlyHelpContactLines implements BulkType<NewEarlyHelpContact> {

    private final EarlyHelpTriage triage;

    EarlyHelpContactLines(EarlyHelpTriage triage) {
        this.triage = triage;
    }

    @Override
    public String type() {
        return "early-help-contact";
    }

    @Override
    public Class<NewEarlyHelpContact> dataType() {
        return NewEarlyHelpContact.class;
    }

    @Override
    public Answer apply(NewEarlyHelpContact contact) {
        return EarlyHelpContactView.created(triage.receive(contact));
    }
}
