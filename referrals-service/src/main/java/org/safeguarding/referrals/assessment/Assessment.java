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
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.referral.Assignment;
import org.safeguarding.web.problem.Refusal;

/**
 * A child and family assessment, which answers a referral. What is allowed is decided by {@link ChildEpisodes}, over all of the
 * child's referrals and assessments; the record takes over what stands.
 */
@Entity
public class Assessment extends ChildRecord {

    private UUID referralId;

    private LocalDate startedOn;

    private LocalDate childSeenOn;

    private LocalDate internalReviewOn;

    private List<LocalDate> reviewedOn = new ArrayList<>();

    private List<String> reviewFindings = new ArrayList<>();

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
        this.startedOn = request.startedOn();
        this.internalReviewOn = request.internalReviewOn();
        this.worker = request.worker();
        this.team = request.team();
    }

    /** Starts one that answers the referral of the child. */
    static Assessment start(
            UUID referralId, UUID childId, NewAssessment request, ChildEpisodes child, Recording recording) {
        Assessment assessment = new Assessment(referralId, childId, request, recording);
        ChildEpisodes ignored = child.with(
                EpisodeAssessment.started(assessment.id(), referralId, request.startedOn()),
                London.dayOf(recording.at()));
        requireReviewPoint(request.internalReviewOn(), request.startedOn());
        assessment.happened(EventType.ASSESSMENT_STARTED, recording);
        return assessment;
    }

    void see(ChildSeen request, ChildEpisodes child, Recording recording) {
        take(inEpisode().see(request.childSeenOn()), child, recording);
        happened(EventType.ASSESSMENT_CHILD_SEEN, recording);
    }

    /** A manager reviews how the assessment goes on. */
    void review(InternalReview request, Recording recording) {
        requireNotVoided();
        inEpisode().requireOpen();
        if (request.reviewedOn().isBefore(startedOn)) {
            throw Refusal.invalid("/reviewedOn", "review-before-start", "A review comes after the start.");
        }
        Chronology.require("/reviewedOn", request.reviewedOn(), recording);
        requireReviewPoint(request.internalReviewOn(), request.reviewedOn());
        reviewedOn = with(reviewedOn, request.reviewedOn());
        reviewFindings = with(reviewFindings, request.finding());
        internalReviewOn = request.internalReviewOn();
        happened("reviewed", recording);
    }

    void authorise(Authorisation request, ChildEpisodes child, Recording recording) {
        take(
                inEpisode()
                        .authorise(
                                request.authorisedOn(),
                                request.childSeenOn(),
                                request.outcome(),
                                request.factorsGiven()),
                child,
                recording);
        analysis = request.analysis();
        happened(EventType.ASSESSMENT_AUTHORISED, recording);
    }

    /** Replaces what was recorded wrongly; the rules are those of the steps. */
    void correct(CorrectionOfAssessment request, ChildEpisodes child, Recording recording) {
        Chronology.require("/startedOn", request.startedOn(), recording);
        requireReviewPoint(request.internalReviewOn(), request.startedOn());
        take(
                new EpisodeAssessment(
                        id(),
                        referralId,
                        request.startedOn(),
                        request.childSeenOn(),
                        request.authorisedOn(),
                        request.outcome(),
                        request.factorsGiven()),
                child,
                recording);
        internalReviewOn = request.internalReviewOn();
        analysis = request.analysis();
        happened(EventType.ASSESSMENT_CORRECTED, recording);
    }

    /** 409 if its referral was closed after this assessment and no other. */
    void markVoided(ChildEpisodes child, Recording recording) {
        requireNotVoided();
        ChildEpisodes ignored = child.without(inEpisode());
        markVoided(EventType.ASSESSMENT_VOIDED, recording);
    }

    void assign(Assignment request, Recording recording) {
        requireNotVoided();
        worker = request.worker();
        team = request.team();
        happened("assigned", recording);
    }

    private void take(EpisodeAssessment next, ChildEpisodes child, Recording recording) {
        requireNotVoided();
        ChildEpisodes ignored = child.with(next, London.dayOf(recording.at()));
        startedOn = next.startedOn();
        childSeenOn = next.childSeenOn();
        authorisedOn = next.authorisedOn();
        outcome = next.outcome();
        factors = next.factors().stream().sorted().map(Enum::name).toList();
    }

    private static void requireReviewPoint(LocalDate point, LocalDate from) {
        if (point != null && (point.isBefore(from) || point.isAfter(from.plusYears(1)))) {
            throw Refusal.invalid(
                    "/internalReviewOn",
                    "out-of-range",
                    "A review point is within a year, and not of before " + from + ".");
        }
    }

    private static <T> List<T> with(List<T> items, T item) {
        List<T> all = new ArrayList<>(items);
        all.add(item);
        return all;
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

    @Override
    public boolean isOpen() {
        return status() == AssessmentStatus.OPEN;
    }

    public AssessmentStatus status() {
        if (isVoided()) {
            return AssessmentStatus.VOIDED;
        }
        return authorisedOn == null ? AssessmentStatus.OPEN : AssessmentStatus.AUTHORISED;
    }

    /** The last day on which an authorisation is in time. */
    public LocalDate dueOn() {
        return EpisodeAssessment.LIMIT.due(startedOn);
    }

    public UUID referralId() {
        return referralId;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** Null if not yet. */
    public LocalDate childSeenOn() {
        return childSeenOn;
    }

    /** Null if none is set. */
    public LocalDate internalReviewOn() {
        return internalReviewOn;
    }

    /** In the order in which they were recorded. */
    public List<HeldReview> reviews() {
        return IntStream.range(0, reviewedOn.size())
                .mapToObj(i -> new HeldReview(reviewedOn.get(i), reviewFindings.get(i)))
                .toList();
    }

    /** Null while open. */
    public LocalDate authorisedOn() {
        return authorisedOn;
    }

    /** Null while open. */
    public AssessmentOutcome outcome() {
        return outcome;
    }

    /** Empty while open. */
    public List<AssessmentFactor> factors() {
        return factors.stream().map(AssessmentFactor::valueOf).toList();
    }

    public String analysis() {
        return analysis;
    }

    /** Null while nobody has it. */
    public String worker() {
        return worker;
    }

    public String team() {
        return team;
    }
}
