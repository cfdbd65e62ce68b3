package org.safeguarding.referrals.allegation;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.web.audit.ConfidentialKind;
import org.safeguarding.web.security.Roles;

/** Only a designated officer is told who read or changed an allegation: its audit would tell that it is there. */
@Singleton
class ConfidentialAllegations implements ConfidentialKind {

    @Override
    public String kind() {
        return RecordKind.ALLEGATION.slug();
    }

    @Override
    public String role() {
        return Roles.LADO;
    }
}
