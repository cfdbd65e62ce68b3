package org.safeguarding.referrals.allegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** What the designated officer does with allegations. */
@ApplicationScoped
public class Allegations {

    private final AllegationRepository allegations;
    private final Records records;
    private final Recordings recordings;

    Allegations(AllegationRepository allegations, Records records, Recordings recordings) {
        this.allegations = allegations;
        this.records = records;
        this.recordings = recordings;
    }

    @Transactional(TxType.MANDATORY)
    public Allegation receive(NewAllegation told) {
        return saved(Allegation.receive(told, recordings.now()), null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation assign(Allegation allegation, String owner) {
        allegation.assign(owner, recordings.now());
        return saved(allegation, null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation decide(Allegation allegation, NewThreshold told) {
        allegation.decide(told, recordings.now());
        return saved(allegation, null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation meet(Allegation allegation, Meeting meeting) {
        allegation.meet(meeting, recordings.now());
        return saved(allegation, null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation police(Allegation allegation, PoliceUpdate told) {
        allegation.police(told, recordings.now());
        return saved(allegation, null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation conclude(Allegation allegation, NewConclusion told) {
        allegation.conclude(told, recordings.now());
        return saved(allegation, null);
    }

    @Transactional(TxType.MANDATORY)
    public Allegation correct(Allegation allegation, AllegationCorrection correction) {
        allegation.correct(correction, recordings.now());
        return saved(allegation, correction.reason());
    }

    @Transactional(TxType.MANDATORY)
    public Allegation markVoided(Allegation allegation, Voiding voiding) {
        allegation.markVoided(recordings.now());
        return saved(allegation, voiding.reason());
    }

    private Allegation saved(Allegation allegation, String reason) {
        records.save(allegation, reason);
        return allegation;
    }

    /** The allegations of the authority, newest first. */
    public Page<Allegation> list(PageRequest page, Filter filter) {
        return allegations.page(page, filter);
    }

    /** The allegation, locked until the transaction ends, or 404. */
    public Allegation forChange(UUID id) {
        return allegations.forChange(id);
    }

    /** The allegation, or 404. */
    public Allegation get(UUID id) {
        return allegations.get(id);
    }
}
