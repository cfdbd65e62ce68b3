package org.safeguarding.plans.enquiry;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * What a section 47 enquiry has to fit in with: the childhood, and the other enquiries.
 *
 * <p>CIN census rules 2889 (an enquiry before the referral) and 2991Q (one without an assessment) are not checked here: referrals
 * and assessments are kept by referrals-service.
 *
 * @param others the other enquiries of the child that stand
 */
record EnquiryCourse(Childhood childhood, List<Section47Enquiry> others) {

    /**
     * Refuses days that an enquiry cannot have. It runs from its start to its conclusion: 409 if it would be open beside another, or
     * run on a day on which another runs. It may start on the day on which another was concluded, and an enquiry that is entered late
     * may stand before others.
     *
     * <p>Source: CIN census validation rules 8615 (start after the conference), 8839 (two open) and 8890 (one started while another
     * runs). The census lets an enquiry run until the conference. That is only a warning here, see {@link EnquiryQueries}: a
     * conference is entered after its enquiry, so an enquiry that is entered late could otherwise never stand before others.
     *
     * @param pointer to the start in the request
     * @param endedOn null while it is open
     * @param conferenceOn the initial conference to which it led; null if none was held
     */
    void require(String pointer, LocalDate startedOn, LocalDate endedOn, LocalDate conferenceOn, Recording recording) {
        Chronology.require(pointer, startedOn, recording);
        childhood.require(pointer, startedOn);
        if (conferenceOn != null && startedOn.isAfter(conferenceOn)) {
            throw Refusal.invalid(
                    pointer,
                    "after-conference",
                    "It led to the conference of " + conferenceOn + ", so it started before (CIN census rule 8615).");
        }
        if (endedOn == null && others.stream().anyMatch(Section47Enquiry::isOpen)) {
            throw Refusal.conflict(
                    "enquiry-open",
                    "The child has a section 47 enquiry that is open, and never two (CIN census rule 8839): conclude that"
                            + " one first, or give the conclusion of this one.");
        }
        others.stream()
                .filter(other -> other.overlaps(startedOn, endedOn))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "enquiry-overlaps",
                            "The child's enquiry of " + other.startedOn()
                                    + " covers part of this time (CIN census rule 8890)"
                                    + (endedOn == null && startedOn.isBefore(other.startedOn())
                                            ? ": give the conclusion of this one."
                                            : "."));
                });
    }
}
