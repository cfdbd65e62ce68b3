package org.safeguarding.referrals.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.episode.Queries;
import org.safeguarding.referrals.referral.Assessing;
import org.safeguarding.referrals.referral.Episodes;
import org.safeguarding.referrals.referral.NewAssessment;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** The steps of an assessment in which the child's referrals and other assessments have a say. */
@ApplicationScoped
public class Assessments implements Assessing {

    private final Episodes episodes;
    private final ChildIndex children;
    private final Records records;
    private final Caller caller;
    private final Clock clock;

    Assessments(Episodes episodes, ChildIndex children, Records records, Caller caller, Clock clock) {
        this.episodes = episodes;
        this.children = children;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Starts an assessment that answers the referral. 409 if the referral is undecided, or the child had died; also if the referral is
     * closed or has an open assessment, unless this one has ended when it is entered. 403 for a caller who enters an authorised one and
     * is no manager.
     */
    @Transactional(TxType.MANDATORY)
    public Assessment start(Referral referral, NewAssessment request, Recording recording) {
        UUID child = referral.childId();
        if (request.authorisedOn() != null && recording.performedBy() != null && !caller.has(Roles.MANAGER)) {
            throw Refusal.forbidden(
                    "role-missing", "A manager authorises an assessment, and enters one that has ended.");
        }
        children.requireLivingOn(child, request.startedOn());
        return Assessment.start(referral.id(), child, request, episodes.forChange(child), recording);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void assess(Referral referral, List<NewAssessment> requests, Recording recording) {
        IntStream.range(0, requests.size())
                .forEach(i -> Refusal.at(
                        "/assessments/" + i, () -> records.save(start(referral, requests.get(i), recording))));
    }

    /** Records when the child was first seen. */
    @Transactional(TxType.MANDATORY)
    public void see(Assessment assessment, ChildSeen request, Recording recording) {
        assessment.see(request, child(assessment), recording);
    }

    /** Authorises it. */
    @Transactional(TxType.MANDATORY)
    public void authorise(Assessment assessment, Authorisation request, Recording recording) {
        assessment.authorise(request, child(assessment), recording);
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(Assessment assessment, AssessmentCorrection request, Recording recording) {
        assessment.correct(request, child(assessment), recording);
    }

    /** Voids an assessment that should never have been made; 409 if its referral was closed after it and no other. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Assessment assessment, Voiding request, Recording recording) {
        assessment.markVoided(request, child(assessment), recording);
    }

    private ChildEpisodes child(Assessment assessment) {
        return episodes.ofReferralForChange(assessment.referralId(), assessment.childId());
    }

    /** The assessment as of today, with what the CIN census would query. */
    @Transactional(TxType.MANDATORY)
    public AssessmentView view(Assessment assessment) {
        LocalDate today = London.dayOf(clock.instant());
        return assessment.view(today, assessment.isVoided() ? List.of() : warnings(assessment, today));
    }

    private List<Warning> warnings(Assessment assessment, LocalDate today) {
        ChildEpisodes child = episodes.ofReferral(assessment.referralId());
        EpisodeAssessment inEpisode = assessment.inEpisode();
        return Queries.of(inEpisode, child.others(inEpisode), today);
    }
}
