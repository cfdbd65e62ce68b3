package org.safeguarding.plans.enquiry;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Saved;
import org.safeguarding.web.problem.Refusal;

/** Enquiries about one child, born on 14 May 2011, as they are recorded on 1 January 2019. */
final class Enquiries {

    static final UUID CHILD = UUID.fromString("0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01");

    static final Childhood CHILDHOOD = new Childhood(LocalDate.of(2011, 5, 14), LocalDate.of(2011, 5, 14), null);

    static final Recording RECORDING =
            new Recording(new Actor("worker", "council", "E08000018"), Instant.parse("2019-01-01T12:00:00Z"));

    private Enquiries() {}

    static EnquiryCourse course(Section47Enquiry... others) {
        return new EnquiryCourse(CHILDHOOD, List.of(others));
    }

    /** @param endedOn null for one that is open; otherwise it led to no conference */
    static Section47Enquiry enquiry(String startedOn, String endedOn) {
        return enquiry(startedOn, endedOn == null ? null : withoutConference(endedOn));
    }

    static Section47Enquiry enquiry(String startedOn, EnquiryConclusion conclusion) {
        return Saved.saved(start(startedOn, conclusion));
    }

    static Section47Enquiry start(String startedOn, EnquiryConclusion conclusion, Section47Enquiry... others) {
        return Section47Enquiry.start(request(startedOn, conclusion), null, course(others), RECORDING);
    }

    static NewSection47Enquiry request(String startedOn, EnquiryConclusion conclusion) {
        return new NewSection47Enquiry(
                CHILD,
                null,
                LocalDate.parse(startedOn),
                EnquiryKind.JOINT,
                EnquiryReason.NEGLECT,
                "s.okafor",
                conclusion);
    }

    static EnquiryConclusion withoutConference(String endedOn) {
        return new EnquiryConclusion(
                LocalDate.parse(endedOn),
                EnquiryOutcome.NOT_SIGNIFICANT_HARM,
                false,
                NoConferenceReason.NOT_AT_CONTINUING_RISK);
    }

    static EnquiryConclusion withConference(String endedOn) {
        return new EnquiryConclusion(LocalDate.parse(endedOn), EnquiryOutcome.CONTINUING_RISK, true, null);
    }

    static Section47EnquiryCorrection correction(String startedOn, EnquiryConclusion conclusion) {
        return new Section47EnquiryCorrection(
                null, LocalDate.parse(startedOn), EnquiryKind.SINGLE, EnquiryReason.OTHER, conclusion, "Wrong.");
    }

    /** The code of the first fault with its place, the code of a refusal without a place, or {@code accepted}. */
    static String outcome(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            return "accepted";
        }
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().pointer() + " "
                        + refusal.faults().getFirst().code();
    }
}
