package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** An early help assessment by the council or a partner: started, then completed or given up. */
@Entity
public class EarlyHelpAssessment extends ChildRecord {

    private UUID episodeId;

    private LocalDate startedOn;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private OrganisationType organisationType;

    private String organisation;

    private String assessor;

    private LocalDate completedOn;

    private String needs;

    private LocalDate abandonedOn;

    private String abandonmentReason;

    protected EarlyHelpAssessment() {}

    private EarlyHelpAssessment(UUID childId, UUID episodeId, Recording recording) {
        super(childId, recording);
        this.episodeId = episodeId;
    }

    /**
     * An assessment begins; 400 if that was before the family was allocated, or nobody makes such an assessment.
     *
     * @param episode null for one that a partner makes by itself
     */
    static EarlyHelpAssessment start(
            UUID childId, EarlyHelpEpisode episode, NewEarlyHelpAssessment told, Limit limit, Recording recording) {
        EarlyHelpAssessment assessment =
                new EarlyHelpAssessment(childId, episode == null ? null : episode.id(), recording);
        assessment.by(told.organisationType(), told.organisation(), told.assessor());
        assessment.startedOn(told.startedOn(), episode, limit, recording);
        assessment.happened(EventType.EARLY_HELP_ASSESSMENT_STARTED, recording);
        return assessment;
    }

    /** It is complete, once; 400 if that was before it began. */
    void complete(AssessmentCompletion told, Recording recording) {
        requireOpen();
        completedOn = ended("/completedOn", told.completedOn(), recording);
        needs = told.needs();
        happened(EventType.EARLY_HELP_ASSESSMENT_COMPLETED, recording);
    }

    /** It is given up, once; 400 if that was before it began. */
    void abandon(AssessmentAbandonment told, Recording recording) {
        requireOpen();
        abandonedOn = ended("/abandonedOn", told.abandonedOn(), recording);
        abandonmentReason = told.reason();
        happened(EventType.EARLY_HELP_ASSESSMENT_ABANDONED, recording);
    }

    /**
     * Says what the assessment should have said; 400 where that is not within the early help that it belongs to.
     *
     * @param episode null for one that a partner made by itself
     */
    void correct(AssessmentCorrection told, EarlyHelpEpisode episode, Limit limit, Recording recording) {
        LocalDate closedOn = episode == null ? null : episode.closedOn();
        requireNotVoided();
        Correction.requireSameStep("/completedOn", completedOn, told.completedOn());
        Correction.requireSameStep("/abandonedOn", abandonedOn, told.abandonedOn());
        by(told.organisationType(), told.organisation(), told.assessor());
        startedOn(told.startedOn(), episode, limit, recording);
        notAfterClosure("/startedOn", startedOn, closedOn);
        if (completedOn != null) {
            completedOn = ended("/completedOn", told.completedOn(), recording);
            notAfterClosure("/completedOn", completedOn, closedOn);
            needs = told.needs();
        } else if (told.needs() != null) {
            throw Refusal.invalid("/needs", "not-applicable", "What is needed is said when it is complete.");
        }
        if (abandonedOn != null) {
            abandonedOn = ended("/abandonedOn", told.abandonedOn(), recording);
            notAfterClosure("/abandonedOn", abandonedOn, closedOn);
        }
        happened(EventType.EARLY_HELP_ASSESSMENT_CORRECTED, recording);
    }

    /** It should never have been made. */
    void markVoided(Recording recording) {
        markVoided(EventType.EARLY_HELP_ASSESSMENT_VOIDED, recording);
    }

    private void by(OrganisationType type, String organisation, String assessor) {
        if (type == OrganisationType.INDIVIDUAL || type == OrganisationType.ANONYMOUS) {
            throw Refusal.invalid(
                    "/organisationType", "not-an-organisation", "An early help assessment is made by an organisation.");
        }
        this.organisationType = type;
        this.organisation = organisation;
        this.assessor = assessor;
    }

    private void startedOn(LocalDate day, EarlyHelpEpisode episode, Limit limit, Recording recording) {
        Chronology.require("/startedOn", day, recording);
        Chronology.requireOrder(
                "/startedOn",
                day,
                episode == null ? null : episode.allocatedOn(),
                "before-allocation",
                "A family is assessed after it is allocated.");
        startedOn = day;
        dueOn = limit.due(day);
    }

    private LocalDate ended(String pointer, LocalDate day, Recording recording) {
        Chronology.require(pointer, day, recording);
        Chronology.requireOrder(pointer, day, startedOn, "before-start", "An assessment ends after it began.");
        return day;
    }

    private static void notAfterClosure(String pointer, LocalDate day, LocalDate closedOn) {
        if (closedOn != null && day.isAfter(closedOn)) {
            throw Refusal.invalid(pointer, "after-closure", "Early help with the family ended on " + closedOn + ".");
        }
    }

    private void requireOpen() {
        requireNotVoided();
        if (status() != EarlyHelpAssessmentStatus.STARTED) {
            throw Refusal.conflict(
                    "assessment-ended", "The assessment was " + (completedOn == null ? "given up" : "completed") + ".");
        }
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.EARLY_HELP_ASSESSMENT;
    }

    @Override
    protected EarlyHelpAssessmentFact fact() {
        LocalDate effectiveOn = completedOn != null ? completedOn : abandonedOn != null ? abandonedOn : startedOn;
        return new EarlyHelpAssessmentFact(
                effectiveOn, voided(), episodeId, startedOn, completedOn, abandonedOn, organisationType);
    }

    public EarlyHelpAssessmentStatus status() {
        return EarlyHelpAssessmentStatus.of(this);
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && completedOn == null && abandonedOn == null;
    }

    /** Null for one that a partner made by itself. */
    public UUID episodeId() {
        return episodeId;
    }

    /** Day 0 of its clock. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** The last day on which a completion is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public OrganisationType organisationType() {
        return organisationType;
    }

    public String organisation() {
        return organisation;
    }

    /** Null if not said. */
    public String assessor() {
        return assessor;
    }

    /** Null unless complete. */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** Null unless complete and said. */
    public String needs() {
        return needs;
    }

    /** Null unless given up. */
    public LocalDate abandonedOn() {
        return abandonedOn;
    }

    /** Null unless given up. */
    public String abandonmentReason() {
        return abandonmentReason;
    }
}
