package org.safeguarding.referrals.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.episode.Queries;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.referrals.referral.Assignment;
import org.safeguarding.referrals.referral.Episodes;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Warning;

/** The assessments of the authority, from start to authorisation. */
@ApplicationScoped
public class Assessments {

    private final AssessmentRepository assessments;
    private final Episodes episodes;
    private final ChildIndex children;
    private final Records records;
    private final Recordings recordings;

    Assessments(
            AssessmentRepository assessments,
            Episodes episodes,
            ChildIndex children,
            Records records,
            Recordings recordings) {
        this.assessments = assessments;
        this.children = children;
        this.episodes = episodes;
        this.records = records;
        this.recordings = recordings;
    }

    /** Starts an assessment that answers the referral; 409 if that is undecided, closed, or has one that is open, or the child had died. */
    @Transactional(TxType.MANDATORY)
    public Assessment start(Referral referral, NewAssessment request) {
        Recording recording = recordings.now();
        UUID child = referral.childId();
        children.requireLivingOn(child, request.startedOn());
        Assessment assessment = Assessment.start(referral.id(), child, request, episodes.forChange(child), recording);
        records.save(assessment);
        return assessment;
    }

    /** The child was seen. */
    @Transactional(TxType.MANDATORY)
    public Assessment see(Assessment assessment, ChildSeen request) {
        assessment.see(request, episodes.ofReferralForChange(assessment.referralId()), recordings.now());
        records.save(assessment);
        return assessment;
    }

    /** A manager looked at it. */
    @Transactional(TxType.MANDATORY)
    public Assessment review(Assessment assessment, InternalReview request) {
        assessment.review(request, recordings.now());
        records.save(assessment);
        return assessment;
    }

    /** A manager authorises it. */
    @Transactional(TxType.MANDATORY)
    public Assessment authorise(Assessment assessment, Authorisation request) {
        assessment.authorise(request, episodes.ofReferralForChange(assessment.referralId()), recordings.now());
        records.save(assessment);
        return assessment;
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public Assessment correct(Assessment assessment, CorrectionOfAssessment request) {
        assessment.correct(request, episodes.ofReferralForChange(assessment.referralId()), recordings.now());
        records.save(assessment, request.reason());
        return assessment;
    }

    /** It should never have been made. */
    @Transactional(TxType.MANDATORY)
    public Assessment markVoided(Assessment assessment, Voiding request) {
        assessment.markVoided(episodes.ofReferralForChange(assessment.referralId()), recordings.now());
        records.save(assessment, request.reason());
        return assessment;
    }

    /** Gives it to a worker. */
    @Transactional(TxType.MANDATORY)
    public Assessment assign(Assessment assessment, Assignment request) {
        assessment.assign(request, recordings.now());
        records.save(assessment, request.reason());
        return assessment;
    }

    /** What the CIN census would query of it. */
    @Transactional(TxType.MANDATORY)
    public List<Warning> warnings(Assessment assessment) {
        if (assessment.isVoided()) {
            return List.of();
        }
        ChildEpisodes child = episodes.ofReferral(assessment.referralId());
        EpisodeAssessment seen = assessment.inEpisode();
        return Queries.of(
                seen, child.others(seen), London.dayOf(recordings.now().at()));
    }

    /** The assessment, locked until the transaction ends, or 404. */
    public Assessment forChange(UUID id) {
        return assessments.forChange(id);
    }

    /** The assessment, or 404. */
    public Assessment get(UUID id) {
        return assessments.get(id);
    }

    /** The assessments that the caller sees, newest first. */
    public Page<Assessment> list(PageRequest page, Filter filter) {
        return assessments.page(page, filter);
    }

    /**
     * Those that have come so far, and those that are due by a day.
     *
     * @param status null for any
     * @param due null for any; otherwise only open ones
     */
    public static Filter filter(AssessmentStatus status, LocalDate due) {
        Filter filter = Filter.all()
                .when(due != null, AssessmentStatus.OPEN.condition())
                .notAfter("startedOn", due == null ? null : TimeLeft.latestStart(EpisodeAssessment.LIMIT, due));
        return status == null ? filter : filter.when(true, status.condition());
    }
}
