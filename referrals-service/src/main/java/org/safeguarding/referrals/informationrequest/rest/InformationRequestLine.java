package org.safeguarding.referrals.informationrequest.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.informationrequest.Answered;
import org.safeguarding.referrals.informationrequest.InformationRequest;

/** A request as a line of CSV. */
record InformationRequestLine(
        UUID id,
        int version,
        UUID contactId,
        UUID childId,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        LocalDate expectedDateOfBirth,
        String agency,
        String question,
        LawfulBasis lawfulBasis,
        Consent consent,
        Instant requestedAt,
        LocalDate dueOn,
        Instant answeredAt,
        String answer) {

    static InformationRequestLine from(InformationRequest request, Child child) {
        Answered answered = request.answered();
        return new InformationRequestLine(
                request.id(),
                request.version(),
                request.contactId(),
                request.childId(),
                child.name().givenName(),
                child.name().familyName(),
                child.dateOfBirth(),
                child.expectedDateOfBirth(),
                request.agency(),
                request.question(),
                request.lawfulBasis(),
                request.consent(),
                request.requestedAt(),
                request.dueOn(),
                answered == null ? null : answered.answeredAt(),
                answered == null ? null : answered.answer());
    }
}
