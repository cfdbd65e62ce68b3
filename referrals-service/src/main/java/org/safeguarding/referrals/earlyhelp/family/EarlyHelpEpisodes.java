package org.safeguarding.referrals.earlyhelp.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.earlyhelp.EarlyHelpClocks;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;

/** Early help with families, from the allocation to the closure. */
@ApplicationScoped
public class EarlyHelpEpisodes {

    private final EarlyHelpTriage triage;
    private final EarlyHelpEpisodeRepository episodes;
    private final EarlyHelpAssessmentRepository assessments;
    private final ChildIndex children;
    private final Referrals referrals;
    private final EarlyHelpClocks clocks;
    private final Records records;
    private final Recordings recordings;

    EarlyHelpEpisodes(
            EarlyHelpTriage triage,
            EarlyHelpEpisodeRepository episodes,
            EarlyHelpAssessmentRepository assessments,
            ChildIndex children,
            Referrals referrals,
            EarlyHelpClocks clocks,
            Records records,
            Recordings recordings) {
        this.triage = triage;
        this.episodes = episodes;
        this.assessments = assessments;
        this.children = children;
        this.referrals = referrals;
        this.clocks = clocks;
        this.records = records;
        this.recordings = recordings;
    }

    /** Early help begins with a contact that was triaged so. 409 if the family has some already. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode allocate(EarlyHelpContact contact, NewAllocation allocation) {
        Recording recording = recordings.now();
        EarlyHelpEpisode episode = EarlyHelpEpisode.allocate(contact, allocation, clocks.engagement(), recording);
        children.requireLivingOn(episode.childId(), episode.allocatedOn());
        triage.allocate(contact, episode.id(), recording);
        requireFirstOfFamily(episode.childId(), episode.familyMembers());
        records.save(episode);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode reassign(EarlyHelpEpisode episode, Reassignment told) {
        episode.reassign(told, recordings.now());
        records.save(episode);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode attempt(EarlyHelpEpisode episode, Attempt attempt) {
        episode.attempt(attempt, recordings.now());
        records.save(episode);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode engage(EarlyHelpEpisode episode, Engagement engagement) {
        episode.engage(engagement, recordings.now());
        records.save(episode);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode plan(EarlyHelpEpisode episode, NewPlan plan) {
        episode.plan(plan, recordings.now());
        records.save(episode);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode review(EarlyHelpEpisode episode, Review review) {
        episode.review(review, recordings.now());
        records.save(episode);
        return episode;
    }

    /** Ends it, and opens a referral where it is stepped up. 409 while an assessment is open. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode close(EarlyHelpEpisode episode, NewClosure closure) {
        Recording recording = recordings.now();
        List<EarlyHelpAssessment> made = assessments.ofEpisode(episode.id());
        if (made.stream().anyMatch(EarlyHelpAssessment::isOpen)) {
            throw Refusal.conflict(
                    "assessment-open", "An assessment of the family is open: complete it or give it up first.");
        }
        episode.close(closure, AssessmentSpan.of(made), recording);
        if (closure.closure() == EarlyHelpClosure.STEPPED_UP) {
            episode.steppedUp(referrals
                    .open(StepUp.opening(episode.childId(), episode.closedOn(), closure.primaryNeed()), recording)
                    .id());
        }
        records.save(episode, closure.reason());
        return episode;
    }

    /** It goes on after all. 409 if the family has other early help by now. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode reopen(EarlyHelpEpisode episode, String reason) {
        if (episode.closedOn() != null) {
            requireFirstOfFamily(episode.childId(), episode.familyMembers());
        }
        episode.reopen(stands(episode.referralId()), recordings.now());
        records.save(episode, reason);
        return episode;
    }

    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode correct(EarlyHelpEpisode episode, EpisodeCorrection correction) {
        AssessmentSpan span = AssessmentSpan.of(assessments.ofEpisode(episode.id()));
        requireChildren(correction.familyMembers());
        if (episode.closedOn() == null) {
            requireNoOther(correction.familyMembers());
        }
        episode.correct(
                correction, triage.get(episode.contactId()).triagedOn(), span, clocks.engagement(), recordings.now());
        records.save(episode, correction.reason());
        return episode;
    }

    /** It should never have been made; the contact may be allocated anew. 409 while assessments of it stand. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode markVoided(EarlyHelpEpisode episode, Voiding voiding) {
        if (!assessments.ofEpisode(episode.id()).isEmpty()) {
            throw Refusal.conflict("assessments-stand", "Void first the assessments of the family.");
        }
        Recording recording = recordings.now();
        episode.markVoided(stands(episode.referralId()), recording);
        records.save(episode, voiding.reason());
        triage.release(episode.contactId(), recording);
        return episode;
    }

    private boolean stands(UUID referral) {
        return referral != null && !referrals.get(referral).isVoided();
    }

    /** The children are locked in one order, so that early help for two of a family at once does not begin twice. */
    private void requireFirstOfFamily(UUID indexChild, List<UUID> members) {
        requireChildren(members);
        Stream.concat(Stream.of(indexChild), members.stream()).sorted().forEach(children::forChange);
        if (episodes.isOpenFor(indexChild, true)) {
            throw twice();
        }
        requireNoOther(members);
    }

    private void requireNoOther(List<UUID> members) {
        if (members.stream().anyMatch(member -> episodes.isOpenFor(member, false))) {
            throw twice();
        }
    }

    private static Refusal twice() {
        return Refusal.conflict(
                "early-help-open", "The family has early help already: a family has it, and counts, once.");
    }

    private void requireChildren(List<UUID> members) {
        for (UUID member : members) {
            UUID mergedInto = child(member).mergedInto();
            if (mergedInto != null) {
                throw Refusal.unprocessable(
                        "/familyMembers", "child-merged", "The child was merged: name " + mergedInto + " instead.");
            }
        }
    }

    private Child child(UUID id) {
        try {
            return children.get(id);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            throw Refusal.unprocessable("/familyMembers", "child-not-known", "No child has the id " + id + ".");
        }
    }

    /** The episodes that the caller sees, newest first. */
    public Page<EarlyHelpEpisode> list(PageRequest page, Filter filter) {
        return episodes.page(page, filter);
    }

    /** The episode, locked until the transaction ends, or 404. */
    public EarlyHelpEpisode forChange(UUID id) {
        return episodes.forChange(id);
    }

    /** The episode, or 404. */
    public EarlyHelpEpisode get(UUID id) {
        return episodes.get(id);
    }
}
