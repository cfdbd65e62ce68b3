package org.safeguarding.referrals.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Episode;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/**
 * A referral of a child to children's social care, and the episode of need that it opens. What is allowed is decided by
 * {@link ChildEpisodes} for all of the child's referrals and assessments together; the record keeps what stands.
 */
@Entity
public class Referral extends ChildRecord {

    /**
     * What a referral is opened with.
     *
     * @param contactId the contact that led to it; null if early help was stepped up
     * @param receivedOn the CIN census referral date: the day the contact was received, or early help stepped up
     * @param primaryNeed null if not stated
     */
    public record Opening(
            UUID contactId, UUID childId, LocalDate receivedOn, ReferralSource source, PrimaryNeed primaryNeed) {}

    private UUID contactId;

    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ReferralSource referralSource;

    @Enumerated(EnumType.STRING)
    private PrimaryNeed primaryNeed;

    private Instant decidedAt;

    private Boolean noFurtherAction;

    private String rationale;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ReasonForClosure reasonForClosure;

    private String closureRationale;

    private String worker;

    private String team;

    protected Referral() {}

    private Referral(Opening opening, Recording recording) {
        super(opening.childId(), recording);
        this.contactId = opening.contactId();
        this.receivedOn = opening.receivedOn();
        this.referralSource = opening.source();
        this.primaryNeed = Objects.requireNonNullElse(opening.primaryNeed(), PrimaryNeed.NOT_STATED);
    }

    /** 409 {@code referral-open} if the child has an open one, {@code referrals-overlap} if one was open on that day. */
    static Referral open(Opening opening, ChildEpisodes child, Recording recording) {
        Referral referral = new Referral(opening, recording);
        referral.receive(child, List.of(), recording);
        return referral;
    }

    /** One that has ended when it is entered. 409 if another was open at the time; 400 where the end is refused as a step would be. */
    static Referral openEnded(Opening opening, PastReferral past, ChildEpisodes child, Recording recording) {
        Referral referral = new Referral(opening, recording);
        Refusal.at(PastReferral.POINTER, () -> referral.endBefore(past, child, recording));
        return referral;
    }

    private void endBefore(PastReferral past, ChildEpisodes child, Recording recording) {
        decidedAt = Chronology.require("/decidedAt", past.decidedAt(), recording);
        noFurtherAction = past.noFurtherAction();
        rationale = past.rationale();
        closedOn = past.closedOn(London.dayOf(decidedAt));
        reasonForClosure = past.reasonForClosure();
        closureRationale = past.closureRationale();
        receive(child, past.inEpisode(id()), recording);
    }

    private void receive(ChildEpisodes child, List<EpisodeAssessment> made, Recording recording) {
        ChildEpisodes ignored = child.open(episode(), made, London.dayOf(recording.at()));
        happened(EventType.REFERRAL_RECEIVED, recording);
    }

    /** 409 {@code referral-decided} if it was decided before. */
    void decide(ReferralDecision request, ChildEpisodes child, Recording recording) {
        Instant at = Chronology.require("/decidedAt", request.decidedAt(), recording);
        take(episode().decide(London.dayOf(at), request.noFurtherAction(), request.primaryNeed()), child, recording);
        decidedAt = at;
        rationale = request.rationale();
        happened(EventType.REFERRAL_DECIDED, recording);
    }

    /** 409 {@code referral-undecided} or {@code referral-closed}; also while an assessment of it is open. */
    void close(ReferralClosure request, ChildEpisodes child, Recording recording) {
        take(episode().close(request.closedOn(), request.reasonForClosure()), child, recording);
        closureRationale = request.rationale();
        happened(EventType.REFERRAL_CLOSED, recording);
    }

    /** 409 unless it was closed within the last month and the child was not referred again since. */
    void reopen(ReferralReopening request, ChildEpisodes child, Recording recording) {
        Chronology.require("/reopenedOn", request.reopenedOn(), recording);
        take(episode().reopen(request.reopenedOn()), child, recording);
        closureRationale = null;
        happened(EventType.REFERRAL_REOPENED, recording);
    }

    /** Replaces what was recorded wrongly; the rules are those of the steps. */
    void correct(ReferralCorrection right, Child about, ChildEpisodes child, Recording recording) {
        Chronology.require("/receivedOn", right.receivedOn(), recording);
        about.requireAgeOn("/receivedOn", right.receivedOn());
        Instant at = right.decidedAt() == null ? null : Chronology.require("/decidedAt", right.decidedAt(), recording);
        LocalDate decidedOn = dayOf(at);
        boolean nothingDone = Boolean.TRUE.equals(right.noFurtherAction());
        LocalDate closed = nothingDone && right.closedOn() == null ? decidedOn : right.closedOn();
        Episode next = new Episode(
                id(),
                right.receivedOn(),
                right.primaryNeed(),
                decidedOn,
                right.noFurtherAction(),
                closed,
                right.reasonForClosure());
        take(next, child, recording);
        referralSource = right.referralSource();
        decidedAt = at;
        rationale = right.rationale();
        closureRationale = right.closureRationale();
        happened(EventType.REFERRAL_CORRECTED, recording);
    }

    /**
     * What opened it was corrected. The day and the source follow where they still say what they were opened with; what was corrected
     * on the referral itself stays. The rules are those of a correction.
     */
    void follow(Opening before, Opening right, ChildEpisodes child, Recording recording) {
        LocalDate day = receivedOn.equals(before.receivedOn()) ? right.receivedOn() : receivedOn;
        ReferralSource source = referralSource == before.source() ? right.source() : referralSource;
        if (isVoided() || day.equals(receivedOn) && source == referralSource) {
            return;
        }
        take(
                new Episode(id(), day, primaryNeed, dayOf(decidedAt), noFurtherAction, closedOn, reasonForClosure),
                child,
                recording);
        referralSource = source;
        happened(EventType.REFERRAL_CORRECTED, recording);
    }

    /** 409 {@code assessment-stands} while an assessment of it stands. */
    void markVoided(Voiding request, ChildEpisodes child, Recording recording) {
        ChildEpisodes ignored = child.without(episode());
        markVoided(request, recording);
    }

    /** Gives it to a worker. */
    public void assign(Assignment request, Recording recording) {
        requireNotVoided();
        worker = request.worker();
        team = request.team();
        happened("assigned", recording);
    }

    private void take(Episode next, ChildEpisodes child, Recording recording) {
        requireNotVoided();
        ChildEpisodes ignored = child.with(next, London.dayOf(recording.at()));
        receivedOn = next.receivedOn();
        primaryNeed = next.primaryNeed();
        noFurtherAction = next.noFurtherAction();
        closedOn = next.closedOn();
        reasonForClosure = next.reasonForClosure();
    }

    /** As the rules see it. */
    Episode episode() {
        LocalDate decidedOn = dayOf(decidedAt);
        return new Episode(id(), receivedOn, primaryNeed, decidedOn, noFurtherAction, closedOn, reasonForClosure);
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.REFERRAL;
    }

    @Override
    protected ReferralFact fact() {
        LocalDate decidedOn = dayOf(decidedAt);
        LocalDate effectiveOn = closedOn != null ? closedOn : Objects.requireNonNullElse(decidedOn, receivedOn);
        return new ReferralFact(
                effectiveOn,
                voided(),
                receivedOn,
                referralSource,
                primaryNeed,
                contactId,
                decidedOn,
                noFurtherAction,
                closedOn,
                reasonForClosure);
    }

    /**
     * @param today the time left to decide is counted from this day
     * @param warnings null where none are worked out
     */
    public ReferralView view(LocalDate today, List<Warning> warnings) {
        LocalDate decisionDueOn = StatutoryClocks.REFERRAL_DECISION.due(authority(), receivedOn);
        return new ReferralView(
                header(),
                childId(),
                contactId,
                status(),
                receivedOn,
                referralSource,
                primaryNeed,
                decisionDueOn,
                decidedAt == null ? TimeLeft.until(decisionDueOn, today) : null,
                decidedAt,
                noFurtherAction,
                rationale,
                closedOn,
                reasonForClosure,
                closureRationale,
                worker,
                team,
                warnings);
    }

    @Override
    public boolean isOpen() {
        return status() == ReferralStatus.UNDECIDED || status() == ReferralStatus.OPEN;
    }

    private ReferralStatus status() {
        if (isVoided()) {
            return ReferralStatus.VOIDED;
        }
        if (noFurtherAction == null) {
            return ReferralStatus.UNDECIDED;
        }
        if (noFurtherAction) {
            return ReferralStatus.NO_FURTHER_ACTION;
        }
        return closedOn == null ? ReferralStatus.OPEN : ReferralStatus.CLOSED;
    }

    private static LocalDate dayOf(Instant at) {
        return at == null ? null : London.dayOf(at);
    }

    /** Null if early help was stepped up. */
    UUID contactId() {
        return contactId;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Null while open; the day of the decision after no further action. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Null while open, and after no further action. */
    public ReasonForClosure reasonForClosure() {
        return reasonForClosure;
    }
}
