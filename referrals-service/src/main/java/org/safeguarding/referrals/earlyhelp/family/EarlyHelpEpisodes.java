package org.safeguarding.referrals.earlyhelp.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
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
    private final Records records;

    EarlyHelpEpisodes(
            EarlyHelpContactRepository contacts,
            EarlyHelpEpisodeRepository episodes,
            EarlyHelpAssessmentRepository assessments,
            ChildIndex children,
            StepUp stepUp,
            Records records) {
        this.contacts = contacts;
        this.episodes = episodes;
        this.assessments = assessments;
        this.children = children;
        this.stepUp = stepUp;
        this.records = records;
    }

    /** Early help begins with a contact that was triaged so. 409 if the family had some at that time. */
    @Transactional(TxType.MANDATORY)
    public EarlyHelpEpisode allocate(EarlyHelpContact contact, NewAllocation request, Recording recording) {
        contact.requireAllocatable();
        UUID child = contact.childId();
        children.requireLivingOn(child, request.allocatedOn());
        EarlyHelpEnd end = request.end();
        Span span = new Span(null, request.allocatedOn(), end == null ? null : end.closedOn());
        requireOnlyOne(span, child, request.familyMembers());
        EarlyHelpEpisode episode = EarlyHelpEpisode.allocate(
                contact,
                request,
                limit(request.allocatedOn(), recording),
                () -> stepUp(child, end, recording),
                recording);
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
        episode.close(request, AssessmentSpan.of(made), () -> stepUp(episode.childId(), request, recording), recording);
    }

    private UUID stepUp(UUID child, EarlyHelpEnd end, Recording recording) {
        return stepUp.open(child, end.closedOn(), end.primaryNeed(), end.referral(), recording);
    }

    /** It goes on after all. 409 if the family had other early help since. */
    @Transactional(TxType.MANDATORY)
    public void reopen(EarlyHelpEpisode episode, EarlyHelpReopening request, Recording recording) {
        if (episode.closedOn() != null) {
            Span span = new Span(episode.id(), episode.allocatedOn(), null);
            requireOnlyOne(span, episode.childId(), episode.familyMembers());
        }
        episode.reopen(stepUp.stands(episode.referralId()), recording);
    }

    /** Corrects what was recorded wrongly. 409 if other days, or another child that is named, would have the family have it twice. */
    @Transactional(TxType.MANDATORY)
    public void correct(EarlyHelpEpisode episode, EarlyHelpEpisodeCorrection right, Recording recording) {
        AssessmentSpan assessed = AssessmentSpan.of(assessments.ofEpisode(episode.id()));
        Span span = new Span(episode.id(), right.allocatedOn(), right.closedOn());
        if (span.isOf(episode)) {
            requireChildren(right.familyMembers());
            requireNoOther(span, right.familyMembers());
        } else {
            requireOnlyOne(span, episode.childId(), right.familyMembers());
        }
        stepUp.follow(episode.referralId(), episode.closedOn(), right.closedOn(), "/closedOn", recording);
        LocalDate triagedOn = contacts.get(episode.contactId()).triagedOn();
        episode.correct(right, triagedOn, assessed, limit(right.allocatedOn(), recording), recording);
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

    /**
     * When a family has early help.
     *
     * @param of the episode; null if it is new
     * @param to null while it is open
     */
    private record Span(UUID of, LocalDate from, LocalDate to) {

        boolean isOf(EarlyHelpEpisode episode) {
            return from.equals(episode.allocatedOn()) && Objects.equals(to, episode.closedOn());
        }

        /** Refuses with 409 other early help at that time: a family has it, and counts, once. */
        void requireApart(Stream<EarlyHelpEpisode> others) {
            others.filter(other -> !other.id().equals(of) && other.overlaps(from, to))
                    .findFirst()
                    .ifPresent(other -> {
                        throw to == null && other.isOpen()
                                ? Refusal.conflict(
                                        "early-help-open",
                                        "The family has early help already, and has it once: give the end of this if it"
                                                + " has ended.")
                                : Refusal.conflict(
                                        "early-help-overlaps",
                                        "The family had early help in part of this time, from " + other.allocatedOn()
                                                + ".");
                    });
        }
    }

    /** The children are locked in one order, so that early help for two of a family at once does not begin twice. */
    private void requireOnlyOne(Span span, UUID indexChild, List<UUID> members) {
        requireChildren(members);
        Stream.concat(Stream.of(indexChild), members.stream()).sorted().forEach(children::forChange);
        span.requireApart(episodes.of(indexChild, true));
        requireNoOther(span, members);
    }

    private void requireNoOther(Span span, List<UUID> members) {
        members.forEach(member -> span.requireApart(episodes.of(member, false)));
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

    private static Limit limit(LocalDate allocatedOn, Recording recording) {
        return StatutoryClocks.EARLY_HELP_ENGAGEMENT.of(recording.by().authority(), allocatedOn);
    }
}
