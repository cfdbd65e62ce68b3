package org.safeguarding.referrals.earlyhelp.family;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
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

    @JsonUnwrapped
    private AssessingOrganisation madeBy;

    @JsonUnwrapped
    private EarlyHelpAssessmentCompletion completion;

    private LocalDate abandonedOn;

    private String abandonmentReason;

    protected EarlyHelpAssessment() {}

    private EarlyHelpAssessment(UUID childId, EarlyHelpEpisode episode, Recording recording) {
        super(childId, recording);
        this.episodeId = episode == null ? null : episode.id();
    }

    /**
     * An assessment begins; 400 if that was before the family was allocated, or no organisation makes it. If it has ended, its end is
     * refused as in a step, and with 400 after the end of the early help.
     *
     * @param episode null for one that a partner makes by itself
     */
    static EarlyHelpAssessment start(
            UUID childId, EarlyHelpEpisode episode, NewEarlyHelpAssessment request, Limit limit, Recording recording) {
        request.madeBy().require();
        requireStart(request.startedOn(), episode, recording);
        EarlyHelpAssessment assessment = new EarlyHelpAssessment(childId, episode, recording);
        assessment.says(request.madeBy(), request.startedOn(), limit);
        if (request.completion() != null) {
            Refusal.at("/completion", () -> assessment.completed(request.completion(), episode, recording));
        }
        if (request.abandonment() != null) {
            Refusal.at("/abandonment", () -> assessment.abandoned(request.abandonment(), episode, recording));
        }
        assessment.happened(EventType.EARLY_HELP_ASSESSMENT_STARTED, recording);
        return assessment;
    }

    /** It is complete, once; 400 if that was before it began. */
    public void complete(EarlyHelpAssessmentCompletion request, Recording recording) {
        requireOpen();
        completed(request, null, recording);
        happened(EventType.EARLY_HELP_ASSESSMENT_COMPLETED, recording);
    }

    /** @param episode null while it is open, and for one that a partner makes by itself */
    private void completed(EarlyHelpAssessmentCompletion request, EarlyHelpEpisode episode, Recording recording) {
        requireEnd("/completedOn", request.completedOn(), startedOn, recording);
        requireBeforeClosure("/completedOn", request.completedOn(), episode);
        completion = request;
    }

    /** It is given up, once; 400 if that was before it began. */
    public void abandon(EarlyHelpAssessmentAbandonment request, Recording recording) {
        requireOpen();
        abandoned(request, null, recording);
        happened(EventType.EARLY_HELP_ASSESSMENT_ABANDONED, recording);
    }

    /** @param episode null while it is open, and for one that a partner makes by itself */
    private void abandoned(EarlyHelpAssessmentAbandonment request, EarlyHelpEpisode episode, Recording recording) {
        requireEnd("/abandonedOn", request.abandonedOn(), startedOn, recording);
        requireBeforeClosure("/abandonedOn", request.abandonedOn(), episode);
        abandonedOn = request.abandonedOn();
        abandonmentReason = request.reason();
    }

    /**
     * Says what the assessment should have said; 400 where that is not within the early help that it belongs to.
     *
     * @param episode null for one that a partner made by itself
     */
    void correct(EarlyHelpAssessmentCorrection right, EarlyHelpEpisode episode, Limit limit, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/completedOn", completion, right.completedOn());
        Correction.requireSameStep("/abandonedOn", abandonedOn, right.abandonedOn());
        if (completion == null && right.needs() != null) {
            throw Refusal.invalid("/needs", "not-applicable", "What the family needs is said on completion.");
        }
        right.madeBy().require();
        requireStart(right.startedOn(), episode, recording);
        requireEnd("/completedOn", right.completedOn(), right.startedOn(), recording);
        requireEnd("/abandonedOn", right.abandonedOn(), right.startedOn(), recording);
        requireBeforeClosure("/startedOn", right.startedOn(), episode);
        requireBeforeClosure("/completedOn", right.completedOn(), episode);
        requireBeforeClosure("/abandonedOn", right.abandonedOn(), episode);
        says(right.madeBy(), right.startedOn(), limit);
        completion = completion == null ? null : new EarlyHelpAssessmentCompletion(right.completedOn(), right.needs());
        abandonedOn = right.abandonedOn();
        happened(EventType.EARLY_HELP_ASSESSMENT_CORRECTED, recording);
    }

    private void says(AssessingOrganisation organisation, LocalDate day, Limit limit) {
        madeBy = organisation;
        startedOn = day;
        dueOn = limit.due(day);
    }

    private static void requireStart(LocalDate day, EarlyHelpEpisode episode, Recording recording) {
        LocalDate allocatedOn = episode == null ? null : episode.allocatedOn();
        String rule = "A family is assessed after it is allocated.";
        Chronology.require("/startedOn", day, allocatedOn, "before-allocation", rule, recording);
    }

    /** @param day null if it has not ended so */
    private static void requireEnd(String pointer, LocalDate day, LocalDate startedOn, Recording recording) {
        if (day != null) {
            String rule = "An assessment ends after it began.";
            Chronology.require(pointer, day, startedOn, "before-start", rule, recording);
        }
    }

    private static void requireBeforeClosure(String pointer, LocalDate day, EarlyHelpEpisode episode) {
        LocalDate closedOn = episode == null ? null : episode.closedOn();
        if (day != null && closedOn != null && day.isAfter(closedOn)) {
            throw Refusal.invalid(pointer, "after-closure", "Early help with the family ended on " + closedOn + ".");
        }
    }

    private void requireOpen() {
        requireNotVoided();
        if (status() != EarlyHelpAssessmentStatus.STARTED) {
            throw Refusal.conflict(
                    "assessment-ended", "The assessment was " + (completion == null ? "given up" : "completed") + ".");
        }
    }

    private EarlyHelpAssessmentStatus status() {
        if (completion != null) {
            return EarlyHelpAssessmentStatus.COMPLETED;
        }
        return abandonedOn == null ? EarlyHelpAssessmentStatus.STARTED : EarlyHelpAssessmentStatus.ABANDONED;
    }

    /** True if a family with both was assessed twice on one day; the day of the end is not counted. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || startedOn.isBefore(to)) && (isOpen() || from.isBefore(lastOn()));
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.EARLY_HELP_ASSESSMENT;
    }

    @Override
    protected EarlyHelpAssessmentFact fact() {
        return new EarlyHelpAssessmentFact(
                lastOn(),
                voided(),
                episodeId,
                startedOn,
                completion == null ? null : completion.completedOn(),
                abandonedOn,
                madeBy.organisationType());
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && status() == EarlyHelpAssessmentStatus.STARTED;
    }

    /** Null for one that a partner made by itself. */
    UUID episodeId() {
        return episodeId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    /** The day on which it ended; while it is open, the day on which it began. */
    LocalDate lastOn() {
        if (completion != null) {
            return completion.completedOn();
        }
        return abandonedOn == null ? startedOn : abandonedOn;
    }

    public EarlyHelpAssessmentView view() {
        return new EarlyHelpAssessmentView(
                header(),
                status(),
                childId(),
                episodeId,
                startedOn,
                dueOn,
                madeBy,
                completion,
                abandonedOn,
                abandonmentReason,
                agency());
    }
}
