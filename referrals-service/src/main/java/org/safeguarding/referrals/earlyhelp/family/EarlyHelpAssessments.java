package org.safeguarding.referrals.earlyhelp.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.earlyhelp.EarlyHelpClocks;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** Early help assessments, of families that have early help and by partners for themselves. */
@ApplicationScoped
public class EarlyHelpAssessments {

    private final EarlyHelpEpisodes episodes;
    private final EarlyHelpAssessmentRepository assessments;
    private final ChildIndex children;
    private final EarlyHelpClocks clocks;
    private final Records records;
    private final Recordings recordings;
    private final Caller caller;

    EarlyHelpAssessments(
            EarlyHelpEpisodes episodes,
            EarlyHelpAssessmentRepository assessments,
            ChildIndex children,
            EarlyHelpClocks clocks,
            Records records,
            Recordings recordings,
            Caller caller) {
        this.episodes = episodes;
        this.assessments = assessments;
        this.children = children;
        this.clocks = clocks;
        this.records = records;
        this.recordings = recordings;
        this.caller = caller;
    }

    /** An assessment begins. 409 if the early help it belongs to is closed, or is being assessed. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment start(NewEarlyHelpAssessment request) {
        if ((request.episodeId() == null) == (request.child() == null)) {
            throw Refusal.invalid("", "one-of", "Give episodeId, or child for an assessment that stands alone.");
        }
        requireOwn(request.organisationType());
        Recording recording = recordings.now();
        EarlyHelpAssessment assessment = request.episodeId() == null
                ? ofChild(request, recording)
                : ofFamily(episode(request.episodeId()), request, recording);
        records.save(assessment);
        return assessment;
    }

    private EarlyHelpAssessment ofFamily(
            EarlyHelpEpisode episode, NewEarlyHelpAssessment request, Recording recording) {
        episode.requireOpen();
        children.requireLivingOn(episode.childId(), request.startedOn());
        if (assessments.ofEpisode(episode.id()).stream().anyMatch(EarlyHelpAssessment::isOpen)) {
            throw Refusal.conflict("assessment-open", "The family is being assessed already.");
        }
        return EarlyHelpAssessment.start(episode.childId(), episode, request, clocks.assessment(), recording);
    }

    private EarlyHelpAssessment ofChild(NewEarlyHelpAssessment request, Recording recording) {
        request.child().require("/child", recording);
        Child child = children.findOrRegister(request.child(), recording);
        child.requireAgeOn("/child/dateOfBirth", request.startedOn());
        child.requireLivingOn(request.startedOn());
        return EarlyHelpAssessment.start(child.id(), null, request, clocks.assessment(), recording);
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment complete(EarlyHelpAssessment assessment, AssessmentCompletion completion) {
        assessment.complete(completion, recordings.now());
        records.save(assessment);
        return assessment;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment abandon(EarlyHelpAssessment assessment, AssessmentAbandonment abandonment) {
        assessment.abandon(abandonment, recordings.now());
        records.save(assessment, abandonment.reason());
        return assessment;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment correct(EarlyHelpAssessment assessment, AssessmentCorrection correction) {
        requireOwn(correction.organisationType());
        EarlyHelpEpisode episode = assessment.episodeId() == null ? null : episodes.forChange(assessment.episodeId());
        assessment.correct(correction, episode, clocks.assessment(), recordings.now());
        records.save(assessment, correction.reason());
        return assessment;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpAssessment markVoided(EarlyHelpAssessment assessment, Voiding voiding) {
        assessment.markVoided(recordings.now());
        records.save(assessment, voiding.reason());
        return assessment;
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

    /** The assessments that the caller sees, newest first. */
    public Page<EarlyHelpAssessment> list(PageRequest page, Filter filter) {
        return assessments.page(page, filter);
    }

    /** The assessment, locked until the transaction ends, or 404. */
    public EarlyHelpAssessment forChange(UUID id) {
        return assessments.forChange(id);
    }

    /** The assessment, or 404. */
    public EarlyHelpAssessment get(UUID id) {
        return assessments.get(id);
    }
}
