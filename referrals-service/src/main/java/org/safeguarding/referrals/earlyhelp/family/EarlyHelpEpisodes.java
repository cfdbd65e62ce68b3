package org.safeguarding.referrals.earlyhelp.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.earlyhelp.EarlyHelpClocks;
import org.safeguarding.referrals.earlyhelp.StepUp;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContactRepository;
import org.safeguarding.web.problem.Refusal;

/** The steps of early help with a family in which its contact, children, assessments or a referral have a say. */
@ApplicationScoped
public class EarlyHelpEpisodes {

    private final EarlyHelpContactRepository contacts;
    private final EarlyHelpEpisodeRepository episodes;
    private final EarlyHelpAssessmentRepository assessments;
    private final ChildIndex children;
    private final StepUp stepUp;
    private final EarlyHelpClocks clocks;
    private final Records records;

    EarlyHelpEpisodes(
            EarlyHelpContactRepository contacts,
            EarlyHelpEpisodeRepository episodes,
            EarlyHelpAssessmentRepository assessments,
            ChildIndex children,
            StepUp stepUp,
            EarlyHelpClocks clocks,
            Records records) {
        this.contacts = contacts;
        this.episodes = episodes;
        this.assessments = assessments;
        this.children = children;
        this.stepUp = stepUp;
        this.clocks = clocks;
        this.records = records;
    }

    /** Early help begins with a contact that was triaged so. 409 if the family has some already. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode allocate(EarlyHelpContact contact, NewAllocation request, Recording recording) {
        EarlyHelpEpisode episode = EarlyHelpEpisode.allocate(contact, request, clocks.engagement(), recording);
        children.requireLivingOn(episode.childId(), request.allocatedOn());
        contact.requireAllocatable();
        requireFirstOfFamily(episode.childId(), episode.familyMembers());
        contact.allocate(episode.id(), recording);
        records.save(contact);
        return episode;
    }

    /** Ends it, and opens a referral where it is stepped up. 409 while an assessment is open. */
    @Transactional(TxType.MANDATORY)
    public void close(EarlyHelpEpisode episode, EarlyHelpEnd request, Recording recording) {
        List<EarlyHelpAssessment> made = assessments.ofEpisode(episode.id());
        if (made.stream().anyMatch(EarlyHelpAssessment::isOpen)) {
            throw Refusal.conflict(
                    "assessment-open", "An assessment of the family is open: complete it or give it up first.");
        }
        episode.close(
                request,
                AssessmentSpan.of(made),
                () -> stepUp.open(
                        episode.childId(), request.closedOn(), request.primaryNeed(), request.referral(), recording),
                recording);
    }

    /** It goes on after all. 409 if the family has other early help by now. */
    @Transactional(TxType.MANDATORY)
    public void reopen(EarlyHelpEpisode episode, EarlyHelpReopening request, Recording recording) {
        if (episode.closedOn() != null) {
            requireFirstOfFamily(episode.childId(), episode.familyMembers());
        }
        episode.reopen(stepUp.stands(episode.referralId()), recording);
    }

    /** Corrects what was recorded wrongly. 409 if another child that is named has early help of its own. */
    @Transactional(TxType.MANDATORY)
    public void correct(EarlyHelpEpisode episode, EarlyHelpEpisodeCorrection right, Recording recording) {
        AssessmentSpan span = AssessmentSpan.of(assessments.ofEpisode(episode.id()));
        requireChildren(right.familyMembers());
        if (episode.closedOn() == null) {
            requireNoOther(right.familyMembers());
        }
        episode.correct(right, contacts.get(episode.contactId()).triagedOn(), span, clocks.engagement(), recording);
    }

    /** It should never have been made; the contact may be allocated again. 409 while assessments of it stand. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(EarlyHelpEpisode episode, Voiding request, Recording recording) {
        if (!assessments.ofEpisode(episode.id()).isEmpty()) {
            throw Refusal.conflict("assessments-stand", "Void first the assessments of the family.");
        }
        episode.markVoided(stepUp.stands(episode.referralId()), request, recording);
        EarlyHelpContact contact = contacts.forChange(episode.contactId());
        contact.release(recording.because(null));
        records.save(contact);
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
}
