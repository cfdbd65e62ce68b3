package org.safeguarding.referrals.earlyhelp.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** The steps of an early help assessment in which the episode, the child or the caller's role has a say. */
@ApplicationScoped
public class EarlyHelpAssessments {

    private final EarlyHelpEpisodeRepository episodes;
    private final EarlyHelpAssessmentRepository assessments;
    private final ChildIndex children;
    private final Caller caller;

    EarlyHelpAssessments(
            EarlyHelpEpisodeRepository episodes,
            EarlyHelpAssessmentRepository assessments,
            ChildIndex children,
            Caller caller) {
        this.episodes = episodes;
        this.assessments = assessments;
        this.children = children;
        this.caller = caller;
    }

    /**
     * An assessment begins. 409 if the early help it belongs to is closed, unless the assessment has ended too, or if the family was
     * being assessed at the time.
     */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment start(NewEarlyHelpAssessment request, Recording recording) {
        if ((request.episodeId() == null) == (request.child() == null)) {
            throw Refusal.invalid("", "one-of", "Give episodeId, or child for an assessment that stands alone.");
        }
        requireOwn(request.organisationType());
        LocalDate endedOn = request.endedOn();
        return request.episodeId() == null
                ? ofChild(request, recording)
                : ofFamily(episode(request.episodeId()), endedOn, request, recording);
    }

    private EarlyHelpAssessment ofFamily(
            EarlyHelpEpisode episode, LocalDate endedOn, NewEarlyHelpAssessment request, Recording recording) {
        if (endedOn == null) {
            episode.requireOpen();
        } else {
            episode.requireStands();
        }
        children.requireLivingOn(episode.childId(), request.startedOn());
        for (EarlyHelpAssessment other : assessments.ofEpisode(episode.id())) {
            if (endedOn == null && other.isOpen()) {
                throw Refusal.conflict("assessment-open", "The family is being assessed already.");
            }
            if (other.overlaps(request.startedOn(), endedOn)) {
                throw Refusal.conflict(
                        "assessment-overlaps", "The family was being assessed in part of this time: one at a time.");
            }
        }
        return EarlyHelpAssessment.start(
                episode.childId(), episode, request, limit(request.startedOn(), recording), recording);
    }

    private EarlyHelpAssessment ofChild(NewEarlyHelpAssessment request, Recording recording) {
        request.child().require("/child", recording);
        request.child().requireAgeOn("/child/dateOfBirth", request.startedOn());
        Child child = children.findOrRegister(request.child(), recording);
        child.requireAgeOn("/child/dateOfBirth", request.startedOn());
        child.requireLivingOn(request.startedOn());
        return EarlyHelpAssessment.start(child.id(), null, request, limit(request.startedOn(), recording), recording);
    }

    /** Corrects what was recorded wrongly; it stays within the early help that it belongs to. */
    @Transactional(TxType.MANDATORY)
    public void correct(EarlyHelpAssessment assessment, EarlyHelpAssessmentCorrection right, Recording recording) {
        requireOwn(right.organisationType());
        EarlyHelpEpisode episode = assessment.episodeId() == null ? null : episodes.forChange(assessment.episodeId());
        assessment.correct(right, episode, limit(right.startedOn(), recording), recording);
    }

    /** A partner does not speak for the council. */
    private void requireOwn(OrganisationType type) {
        if (type == OrganisationType.LA_SERVICES
                && caller.has(Roles.EARLY_HELP_PARTNER)
                && !caller.has(Roles.EARLY_HELP)) {
            throw Refusal.invalid("/organisationType", "council", "The council records its own assessments.");
        }
    }

    private EarlyHelpEpisode episode(UUID id) {
        try {
            return episodes.forChange(id);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            throw Refusal.unprocessable("/episodeId", "early-help-not-known", "There is no such early help episode.");
        }
    }

    private static Limit limit(LocalDate startedOn, Recording recording) {
        return StatutoryClocks.EARLY_HELP_ASSESSMENT.of(recording.by().authority(), startedOn);
    }
}
