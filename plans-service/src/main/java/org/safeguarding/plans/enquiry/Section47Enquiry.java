package org.safeguarding.plans.enquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/** A section 47 enquiry: open from the strategy discussion that started it until it is concluded. */
@Entity
@Table(name = "section_47_enquiry")
public class Section47Enquiry extends FollowingRecord {

    @JsonUnwrapped
    private EnquiryStart start;

    @Enumerated(EnumType.STRING)
    private EnquiryReason enquiryReason;

    private String owner;

    @JsonUnwrapped
    private EnquiryConclusion conclusion;

    private LocalDate conferenceOn;

    protected Section47Enquiry() {}

    private Section47Enquiry(NewSection47Enquiry request, EnquiryStart start, Recording recording) {
        super(request.childId(), recording);
        this.start = start;
        this.enquiryReason = request.enquiryReason();
        this.owner = request.owner();
        this.conclusion = request.conclusion();
    }

    /**
     * Starts an enquiry, which may have been concluded when it is entered late.
     *
     * @param discussed as the strategy discussion decided; null if none is recorded
     */
    static Section47Enquiry start(
            NewSection47Enquiry request, EnquiryStart discussed, EnquiryCourse course, Recording recording) {
        EnquiryStart start = EnquiryStart.of(discussed, request.startedOn(), request.enquiryKind());
        Section47Enquiry enquiry = new Section47Enquiry(request, start, recording);
        enquiry.require("/startedOn", start, request.conclusion(), course, recording);
        enquiry.happened(EventType.SECTION_47_ENQUIRY_STARTED, recording);
        return enquiry;
    }

    /** Concludes it, once: 409 {@code enquiry-concluded}. 400 for what {@link EnquiryConclusion#require} refuses. */
    public void conclude(EnquiryConclusion request, Recording recording) {
        requireNotVoided();
        if (conclusion != null) {
            throw Refusal.conflict(
                    "enquiry-concluded", "The enquiry was concluded before, on " + conclusion.endedOn() + ".");
        }
        request.require(startedOn(), recording);
        requireAgreesWithConference(request);
        conclusion = request;
        happened(EventType.SECTION_47_ENQUIRY_CONCLUDED, recording);
    }

    /** Gives it to a worker; 409 if it is theirs already. */
    public void assign(NewOwner request, Recording recording) {
        requireNotVoided();
        if (request.owner().equals(owner)) {
            throw Refusal.conflict("owner-unchanged", "The enquiry is theirs already.");
        }
        owner = request.owner();
        happened("assigned", recording);
    }

    /** Says what the record should have said. Days that stay as they are are not looked at again. */
    void correct(Section47EnquiryCorrection right, EnquiryStart discussed, EnquiryCourse course, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/conclusion", conclusion, right.conclusion());
        EnquiryStart next = EnquiryStart.of(discussed, right.startedOn(), right.enquiryKind());
        LocalDate rightEnd =
                right.conclusion() == null ? null : right.conclusion().endedOn();
        if (!next.startedOn().equals(startedOn()) || !Objects.equals(rightEnd, endedOn())) {
            require("/startedOn", next, right.conclusion(), course, recording);
        } else {
            requireConclusion(next, right.conclusion(), recording);
        }
        start = next;
        enquiryReason = right.enquiryReason();
        conclusion = right.conclusion();
        happened(EventType.SECTION_47_ENQUIRY_CORRECTED, recording);
    }

    /** The strategy discussion that started it was corrected; nothing happens if it started as before. */
    void follow(EnquiryStart next, EnquiryCourse course, Recording recording) {
        if (!next.equals(start)) {
            require("/heldOn", next, conclusion, course, recording);
            start = next;
            happened(EventType.SECTION_47_ENQUIRY_CORRECTED, recording);
        }
    }

    /**
     * The initial conference to which it led was held. 409 {@code conference-held} if another was (CIN census rule 2884), or
     * {@code no-conference} if it was concluded without one; 400 {@code before-enquiry} (rule 8615).
     */
    public void holdConference(LocalDate heldOn, Recording recording) {
        requireNotVoided();
        requireNoConference();
        says(heldOn, recording);
        happened(EventType.SECTION_47_ENQUIRY_CONFERENCE_HELD, recording);
    }

    /**
     * The conference to which it led was corrected, or voided.
     *
     * @param heldOn null if it was not held after all
     */
    public void correctConference(LocalDate heldOn, Recording recording) {
        requireNotVoided();
        says(heldOn, recording);
        happened(EventType.SECTION_47_ENQUIRY_CORRECTED, recording);
    }

    private void says(LocalDate heldOn, Recording recording) {
        if (heldOn != null) {
            Chronology.require(
                    "/heldOn",
                    heldOn,
                    startedOn(),
                    "before-enquiry",
                    "The enquiry that led to it started on " + startedOn() + " (CIN census rule 8615).",
                    recording);
            if (isConcludedWithoutConference()) {
                throw Refusal.conflict(
                        "no-conference", "The enquiry was concluded without a conference: correct it first.");
            }
        }
        conferenceOn = heldOn;
    }

    /** Refuses with 409 what cannot be done while the conference stands to which it led. */
    void requireNoConference() {
        if (conferenceOn != null) {
            throw Refusal.conflict(
                    "conference-held",
                    "It led to the initial conference of " + conferenceOn
                            + ": void that first (CIN census rule 2884).");
        }
    }

    /** Refuses an enquiry that could not have been started for a child with this course. */
    void requireFits(EnquiryCourse course, Recording recording) {
        requireNotVoided();
        require("/childId", start, conclusion, course, recording);
    }

    private void require(
            String pointer, EnquiryStart next, EnquiryConclusion end, EnquiryCourse course, Recording recording) {
        requireConclusion(next, end, recording);
        course.require(pointer, next.startedOn(), end == null ? null : end.endedOn(), conferenceOn, recording);
    }

    private void requireConclusion(EnquiryStart next, EnquiryConclusion end, Recording recording) {
        if (end != null) {
            Refusal.at("/conclusion", () -> {
                end.require(next.startedOn(), recording);
                requireAgreesWithConference(end);
            });
        }
    }

    private void requireAgreesWithConference(EnquiryConclusion next) {
        if (conferenceOn != null && !next.conferenceRequired()) {
            throw Refusal.invalid(
                    "/conferenceRequired", "conference-held", "It led to the conference of " + conferenceOn + ".");
        }
    }

    /** True if a child with both was enquired about twice on one day; the day of the conclusion is not counted. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || startedOn().isBefore(to)) && (conclusion == null || from.isBefore(endedOn()));
    }

    /** True if it may have led to an initial conference on this day. */
    boolean canLeadTo(LocalDate day) {
        return !startedOn().isAfter(day)
                && !isConcludedWithoutConference()
                && (conferenceOn == null || conferenceOn.equals(day));
    }

    /** True while it has led neither to a conference nor to the decision against one: the census then calls it open. */
    boolean isUnresolved() {
        return conferenceOn == null && !isConcludedWithoutConference();
    }

    /** As {@link #isUnresolved}, on a day after its start. */
    boolean isUnresolvedOn(LocalDate day) {
        LocalDate until = conferenceOn == null && isConcludedWithoutConference() ? endedOn() : conferenceOn;
        return startedOn().isBefore(day) && (until == null || day.isBefore(until));
    }

    private boolean isConcludedWithoutConference() {
        return conclusion != null && !conclusion.conferenceRequired();
    }

    @Override
    public boolean isOpen() {
        return conclusion == null && !isVoided();
    }

    UUID strategyDiscussionId() {
        return start.strategyDiscussionId();
    }

    public LocalDate startedOn() {
        return start.startedOn();
    }

    private LocalDate endedOn() {
        return conclusion == null ? null : conclusion.endedOn();
    }

    LocalDate conferenceOn() {
        return conferenceOn;
    }

    /** The last day on which an initial conference is in time. */
    LocalDate conferenceDueOn() {
        return StatutoryClocks.INITIAL_CONFERENCE.due(authority(), startedOn());
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.SECTION_47_ENQUIRY;
    }

    @Override
    protected Section47EnquiryFact fact() {
        return new Section47EnquiryFact(
                Stream.of(startedOn(), endedOn(), conferenceOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                voided(),
                strategyDiscussionId(),
                startedOn(),
                start.enquiryKind(),
                enquiryReason,
                endedOn(),
                conclusion == null ? null : conclusion.outcome(),
                conclusion == null ? null : conclusion.conferenceRequired(),
                conferenceOn);
    }

    /** @param warnings null where none are worked out */
    public Section47EnquiryView view(List<Warning> warnings) {
        return new Section47EnquiryView(
                header(),
                childId(),
                start,
                enquiryReason,
                owner,
                conferenceDueOn(),
                conclusion,
                conferenceOn,
                agency(),
                warnings);
    }
}
