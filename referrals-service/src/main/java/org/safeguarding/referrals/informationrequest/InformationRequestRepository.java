package org.safeguarding.referrals.informationrequest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.security.Caller;

@Singleton
class InformationRequestRepository extends ChildRecordRepository<InformationRequest> {

    private final Finder<InformationRequest> ofContact =
            finder(RecordKind.CONTACT, "contactId", InformationRequest::contactId);

    InformationRequestRepository(Caller caller) {
        super(InformationRequest.class, RecordKind.INFORMATION_REQUEST, caller);
    }

    /** Those about the contact that stand. */
    List<InformationRequest> standing(UUID contact) {
        return ofContact.by(contact).stream()
                .filter(request -> !request.isVoided())
                .toList();
    }

    /** When the first of those about the contact that stand was sent; null if none stands. */
    Instant firstStanding(UUID contact) {
        return standing(contact).stream()
                .map(InformationRequest::requestedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
