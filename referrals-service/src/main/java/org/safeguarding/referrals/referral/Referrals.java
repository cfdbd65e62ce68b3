package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Queries;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/** Opens and finds referrals, and takes the steps in which the child's other referrals and assessments have a say. */
@ApplicationScoped
public class Referrals {

    private final ReferralRepository referrals;
    private final Episodes episodes;
    private final Assessing assessing;
    private final ChildIndex children;
    private final Records records;

    Referrals(
            ReferralRepository referrals,
            Episodes episodes,
            Assessing assessing,
            ChildIndex children,
            Records records) {
        this.referrals = referrals;
        this.episodes = episodes;
        this.assessing = assessing;
        this.children = children;
        this.records = records;
    }

    /**
     * Opens a referral, in the transaction of the decision that led to it. 409 {@code referral-open} if the child has an open
     * one, {@code referrals-overlap} if one was open on the day that this is received, {@code after-death} if the child had died.
     *
     * @param past what happened to it, if it has ended: it is refused only if another was open at the time; null while it is open
     */
    @Transactional(TxType.MANDATORY)
    public Referral open(Referral.Opening opening, PastReferral past, Recording recording) {
        children.requireLivingOn(opening.childId(), opening.receivedOn());
        ChildEpisodes all = episodes.forChange(opening.childId());
        Referral referral = past == null
                ? Referral.open(opening, all, recording)
                : Referral.openEnded(opening, past, all, recording);
        records.save(referral);
        if (past != null) {
            Refusal.at(PastReferral.POINTER, () -> assessing.assess(referral, past.assessments(), recording));
        }
        return referral;
    }

    /** Decides whether anything is done about it. */
    @Transactional(TxType.MANDATORY)
    public void decide(Referral referral, ReferralDecision request, Recording recording) {
        referral.decide(request, episodes.forChange(referral.childId()), recording);
    }

    /** Closes it; 409 while an assessment of it is open. */
    @Transactional(TxType.MANDATORY)
    public void close(Referral referral, ReferralClosure request, Recording recording) {
        referral.close(request, episodes.forChange(referral.childId()), recording);
    }

    /** Reverses a closure; 409 if the child was referred again since. */
    @Transactional(TxType.MANDATORY)
    public void reopen(Referral referral, ReferralReopening request, Recording recording) {
        referral.reopen(request, episodes.forChange(referral.childId()), recording);
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public void correct(Referral referral, ReferralCorrection request, Recording recording) {
        ChildEpisodes all = episodes.forChange(referral.childId());
        referral.correct(request, children.get(referral.childId()), all, recording);
    }

    /**
     * What opened it was corrected: see {@link Referral#follow}. Saves the referral, or refuses what it cannot follow.
     *
     * @param pointer where the day stands in the correction
     */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID id, Referral.Opening before, Referral.Opening right, String pointer, Recording recording) {
        Referral referral = referrals.forChange(id);
        try {
            referral.follow(before, right, episodes.forChange(referral.childId()), recording);
        } catch (Refusal refused) {
            throw refused.kind() == Refusal.Kind.INVALID
                    ? Refusal.invalid(
                            pointer,
                            refused.faults().getFirst().code(),
                            "The referral that it led to cannot follow. "
                                    + refused.faults().getFirst().detail())
                    : refused;
        }
        records.save(referral);
    }

    /** Voids a referral that should never have been made; 409 while an assessment of it stands. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Referral referral, Voiding request, Recording recording) {
        referral.markVoided(request, episodes.forChange(referral.childId()), recording);
    }

    /** What the CIN census would query, and a day that is not that of the contact; empty once it is voided. */
    @Transactional(TxType.MANDATORY)
    public List<Warning> warnings(Referral referral) {
        if (referral.isVoided()) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>(Queries.of(
                referral.episode(),
                episodes.read(referral.childId()).of(referral.id()),
                children.get(referral.childId()).diedOn()));
        referrals
                .contactedOn(referral)
                .filter(day -> !day.equals(referral.receivedOn()))
                .ifPresent(day -> warnings.add(new Warning(
                        Warning.LOCAL,
                        "The contact that led to it was received on " + day + ", and counts on that day: correct it too"
                                + " if that is wrong.")));
        return List.copyOf(warnings);
    }

    /** The referral, or 404. */
    public Referral get(UUID id) {
        return referrals.get(id);
    }

    /** The referral, locked until the transaction ends, or 404. */
    public Referral forChange(UUID id) {
        return referrals.forChange(id);
    }

    /** The referral that the contact led to, locked until the transaction ends; 409 {@code not-referred} if it led to none. */
    public Referral ofContact(UUID contact) {
        return referrals
                .ofContact(contact)
                .map(referral -> referrals.get(referral.id()))
                .orElseThrow(() -> Refusal.conflict("not-referred", "The contact did not lead to a referral."));
    }
}
