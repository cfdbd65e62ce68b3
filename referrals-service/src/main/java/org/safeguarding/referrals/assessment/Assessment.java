package org.safeguarding.referrals.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.referrals.referral.NewAssessment;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/**
 * A child and family assessment, which answers a referral. What is allowed is decided by {@link ChildEpisodes} for all of the
 * child's referrals and assessments together; the record keeps what stands.
 */
@Entity
public class Assessment extends ChildRecord {

    private UUID referralId;

    private LocalDate startedOn;

    private LocalDate childSeenOn;

    private LocalDate internalReviewOn;

    private List<LocalDate> reviewedOn = List.of();

    private List<String> reviewFindings = List.of();

    private LocalDate authorisedOn;

    @Enumerated(EnumType.STRING)
    private AssessmentOutcome outcome;

    private List<String> factors = List.of();

    private String analysis;

    private String worker;

    private String team;

    protected Assessment() {}

    private Assessment(UUID referralId, UUID childId, NewAssessment request, Recording recording) {
        super(childId, recording);
        this.referralId = referralId;
        says(request.inEpisode(id(), referralId));
        this.internalReviewOn = request.internalReviewOn();
        this.analysis = request.analysis();
        this.worker = request.worker();
        this.team = request.team();
    }

    /** Starts one that answers the referral of the child. It may have ended when it is entered. */
    static Assessment start(
            UUID referralId, UUID childId, NewAssessment request, ChildEpisodes child, Recording recording) {
        Assessment assessment = new Assessment(referralId, childId, request, recording);
        ChildEpisodes ignored = child.with(assessment.inEpisode(), London.dayOf(recording.at()));
        requireNextReview(request.internalReviewOn(), request.startedOn());
        assessment.happened(EventType.ASSESSMENT_STARTED, recording);
        return assessment;
    }

    /** 409 {@code assessment-authorised}, or {@code child-seen} if another day was recorded before. */
    void see(ChildSeen request, ChildEpisodes child, Recording recording) {
        take(inEpisode().see(request.childSeenOn()), child, recording);
        happened(EventType.ASSESSMENT_CHILD_SEEN, recording);
    }

    /**
     * A manager reviews how it progresses, and sets the next review at most a year ahead. A review that is entered after a later
     * one takes its place before that, and sets nothing. 409 once it is authorised.
     */
    public void review(InternalReview request, Recording recording) {
        requireNotVoided();
        inEpisode().requireOpen();
        if (request.reviewedOn().isBefore(startedOn)) {
            throw Refusal.invalid("/reviewedOn", "review-before-start", "A review comes after the start.");
        }
        Chronology.require("/reviewedOn", request.reviewedOn(), recording);
        requireNextReview(request.internalReviewOn(), request.reviewedOn());
        int place = (int) reviewedOn.stream()
                .filter(day -> !day.isAfter(request.reviewedOn()))
                .count();
        if (place == reviewedOn.size()) {
            internalReviewOn = request.internalReviewOn();
        }
        reviewedOn = with(reviewedOn, place, request.reviewedOn());
        reviewFindings = with(reviewFindings, place, request.finding());
        happened("reviewed", recording);
    }

    /** 409 {@code assessment-authorised} if it was authorised before. */
    void authorise(Authorisation request, ChildEpisodes child, Recording recording) {
        EpisodeAssessment next = inEpisode()
                .authorise(request.authorisedOn(), request.childSeenOn(), request.outcome(), request.factorsGiven());
        take(next, child, recording);
        analysis = request.analysis();
        happened(EventType.ASSESSMENT_AUTHORISED, recording);
    }

    /** Replaces what was recorded wrongly; the rules are those of the steps. */
    void correct(AssessmentCorrection right, ChildEpisodes child, Recording recording) {
        Chronology.require("/startedOn", right.startedOn(), recording);
        requireNextReview(right.internalReviewOn(), right.startedOn());
        EpisodeAssessment next = new EpisodeAssessment(
                id(),
                referralId,
                right.startedOn(),
                right.childSeenOn(),
                right.authorisedOn(),
                right.outcome(),
                right.factorsGiven());
        take(next, child, recording);
        internalReviewOn = right.internalReviewOn();
        analysis = right.analysis();
        happened(EventType.ASSESSMENT_CORRECTED, recording);
    }

    /** 409 {@code closed-after-assessment} if its referral was closed after this assessment and no other. */
    void markVoided(Voiding request, ChildEpisodes child, Recording recording) {
        requireNotVoided();
        ChildEpisodes ignored = child.without(inEpisode());
        markVoided(request, recording);
    }

    /** Gives it to a worker. */
    public void assign(Assignment request, Recording recording) {
        requireNotVoided();
        worker = request.worker();
        team = request.team();
        happened("assigned", recording);
    }

    private void take(EpisodeAssessment next, ChildEpisodes child, Recording recording) {
        requireNotVoided();
        ChildEpisodes ignored = child.with(next, London.dayOf(recording.at()));
        says(next);
    }

    private void says(EpisodeAssessment next) {
        startedOn = next.startedOn();
        childSeenOn = next.childSeenOn();
        authorisedOn = next.authorisedOn();
        outcome = next.outcome();
        factors = next.factors().stream().sorted().map(Enum::name).toList();
    }

    private static void requireNextReview(LocalDate next, LocalDate from) {
        if (next != null && (next.isBefore(from) || next.isAfter(from.plusYears(1)))) {
            throw Refusal.invalid(
                    "/internalReviewOn", "out-of-range", "The next review is within a year of " + from + ".");
        }
    }

    private static <T> List<T> with(List<T> items, int place, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(place, item);
        return List.copyOf(more);
    }

    /** As the rules see it. */
    EpisodeAssessment inEpisode() {
        return new EpisodeAssessment(id(), referralId, startedOn, childSeenOn, authorisedOn, outcome, factors());
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.ASSESSMENT;
    }

    @Override
    protected AssessmentFact fact() {
        LocalDate effectiveOn =
                authorisedOn != null ? authorisedOn : Objects.requireNonNullElse(childSeenOn, startedOn);
        return new AssessmentFact(
                effectiveOn, voided(), referralId, startedOn, childSeenOn, authorisedOn, outcome, factors());
    }

    /**
     * @param today the time left is counted from this day
     * @param warnings null where none are worked out
     */
    public AssessmentView view(LocalDate today, List<Warning> warnings) {
        LocalDate dueOn = StatutoryClocks.ASSESSMENT.due(authority(), startedOn);
        return new AssessmentView(
                header(),
                childId(),
                referralId,
                status(),
                startedOn,
                dueOn,
                authorisedOn == null ? TimeLeft.until(dueOn, today) : null,
                childSeenOn,
                internalReviewOn,
                IntStream.range(0, reviewedOn.size())
                        .mapToObj(i -> new HeldReview(reviewedOn.get(i), reviewFindings.get(i)))
                        .toList(),
                authorisedOn,
                outcome,
                factors(),
                analysis,
                worker,
                team,
                warnings);
    }

    @Override
    public boolean isOpen() {
        return status() == AssessmentStatus.OPEN;
    }

    private AssessmentStatus status() {
        if (isVoided()) {
            return AssessmentStatus.VOIDED;
        }
        return authorisedOn == null ? AssessmentStatus.OPEN : AssessmentStatus.AUTHORISED;
    }

    private List<AssessmentFactor> factors() {
        return factors.stream().map(AssessmentFactor::valueOf).toList();
    }

    UUID referralId() {
        return referralId;
    }
}
