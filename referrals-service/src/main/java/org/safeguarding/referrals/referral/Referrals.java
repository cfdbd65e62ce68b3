package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.Episode;
import org.safeguarding.referrals.episode.Queries;
import org.safeguarding.referrals.episode.TimeLeft;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/** The referrals of the authority, from opening to closure. */
@ApplicationScoped
public class Referrals {

    private final ReferralRepository referrals;
    private final Episodes episodes;
    private final ChildIndex children;
    private final Records records;
    private final Recordings recordings;

    Referrals(
            ReferralRepository referrals,
            Episodes episodes,
            ChildIndex children,
            Records records,
            Recordings recordings) {
        this.referrals = referrals;
        this.episodes = episodes;
        this.children = children;
        this.records = records;
        this.recordings = recordings;
    }

    /**
     * Opens a referral, in the transaction of the decision that led to it. 409 {@code referral-open} if the child has an open
     * one, {@code referrals-overlap} if one was open on the day that this is received, {@code after-death} if it had died.
     */
    @Transactional(TxType.MANDATORY)
    public Referral open(Referral.Opening opening, Recording recording) {
        children.requireLivingOn(opening.childId(), opening.receivedOn());
        Referral referral = Referral.open(opening, episodes.forChange(opening.childId()), recording);
        records.save(referral);
        return referral;
    }

    /** Decides whether anything is done about it. */
    @Transactional(TxType.MANDATORY)
    public Referral decide(Referral referral, DecisionOnReferral request) {
        referral.decide(request, episodes.forChange(referral.childId()), recordings.now());
        records.save(referral);
        return referral;
    }

    /** Closes it; 409 while an assessment of it is open. */
    @Transactional(TxType.MANDATORY)
    public Referral close(Referral referral, ClosureOfReferral request) {
        referral.close(request, episodes.forChange(referral.childId()), recordings.now());
        records.save(referral);
        return referral;
    }

    /** Takes a closure back; 409 if another referral was received since. */
    @Transactional(TxType.MANDATORY)
    public Referral reopen(Referral referral, Reopening request) {
        referral.reopen(request, episodes.forChange(referral.childId()), recordings.now());
        records.save(referral, request.reason());
        return referral;
    }

    /** Replaces what was recorded wrongly. */
    @Transactional(TxType.MANDATORY)
    public Referral correct(Referral referral, CorrectionOfReferral request) {
        referral.correct(request, episodes.forChange(referral.childId()), recordings.now());
        children.get(referral.childId()).requireAgeOn("/receivedOn", referral.receivedOn());
        records.save(referral, request.reason());
        return referral;
    }

    /** It should never have been made; 409 while an assessment of it stands. */
    @Transactional(TxType.MANDATORY)
    public Referral markVoided(Referral referral, Voiding request) {
        referral.markVoided(episodes.forChange(referral.childId()), recordings.now());
        records.save(referral, request.reason());
        return referral;
    }

    /** Gives it to a worker. */
    @Transactional(TxType.MANDATORY)
    public Referral assign(Referral referral, Assignment request) {
        referral.assign(request, recordings.now());
        records.save(referral, request.reason());
        return referral;
    }

    /** What the CIN census would query of it. */
    @Transactional(TxType.MANDATORY)
    public List<Warning> warnings(Referral referral) {
        return referral.isVoided()
                ? List.of()
                : Queries.of(
                        referral.episode(),
                        episodes.read(referral.childId()).of(referral.id()),
                        children.get(referral.childId()).diedOn());
    }

    /** The referral, locked until the transaction ends, or 404. */
    public Referral forChange(UUID id) {
        return referrals.forChange(id);
    }

    /** The referral that the contact led to, locked until the transaction ends; 409 if it led to none. */
    public Referral ofContact(UUID contact) {
        return referrals
                .ofContact(contact)
                .map(referral -> referrals.get(referral.id()))
                .orElseThrow(() -> Refusal.conflict("not-referred", "The contact did not lead to a referral."));
    }

    /** The referral, or 404. */
    public Referral get(UUID id) {
        return referrals.get(id);
    }

    /**
     * Those that have come so far, and those whose decision is due by a day.
     *
     * @param status null for any
     * @param due null for any; otherwise only undecided ones
     */
    public static Filter filter(ReferralStatus status, LocalDate due) {
        Filter filter = Filter.all()
                .when(due != null, ReferralStatus.UNDECIDED.condition())
                .notAfter("receivedOn", due == null ? null : TimeLeft.latestStart(Episode.DECISION, due));
        return status == null ? filter : filter.when(true, status.condition());
    }

    /** The referrals that the caller sees, newest first. */
    public Page<Referral> list(PageRequest page, Filter filter) {
        return referrals.page(page, filter);
    }
}
