package org.safeguarding.referrals.allegation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * An allegation against a person who works with children, from the enquiry to what was found of it.
 *
 * <p>It is no record of a child: nobody who asks for a child's records is told of it, and it is published under its own key.
 */
@Entity
@Table(name = "allegation")
public class Allegation extends RecordEntity {

    /** Source: Working Together to Safeguard Children: the designated officer is told, and decides, within one working day. */
    static final Limit THRESHOLD = Limit.workingDays(1);

    private static final Limit ONE_MONTH = Limit.months(1);

    private static final Limit THREE_MONTHS = Limit.months(3);

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "threshold_due_on")
    private LocalDate thresholdDueOn;

    @Column(name = "referrer_agency")
    private String referrerAgency;

    @Enumerated(EnumType.STRING)
    private WorkforceSector sector;

    @Enumerated(EnumType.STRING)
    private AllegationNature nature;

    private String person;

    private String employer;

    private String summary;

    private String owner;

    @Embedded
    private Threshold threshold;

    @Convert(converter = Meetings.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Meeting> meetings = List.of();

    @Embedded
    private Police police;

    @Embedded
    private Conclusion conclusion;

    protected Allegation() {}

    private Allegation(Recording recording) {
        super(recording);
    }

    /** An enquiry came in; 400 if that is later than it was recorded. */
    static Allegation receive(NewAllegation told, Recording recording) {
        Allegation allegation = new Allegation(recording);
        allegation.enquiry(told, "", recording);
        allegation.happened(EventType.ALLEGATION_RECEIVED, recording);
        return allegation;
    }

    /** One of the designated officers takes it on. 409 once it is closed. */
    void assign(String owner, Recording recording) {
        requireNotClosed();
        if (!owner.equals(this.owner)) {
            this.owner = owner;
            happened("assigned", recording);
        }
    }

    /** Decides whether the harm threshold is met, once; 400 if the day cannot be. */
    void decide(NewThreshold told, Recording recording) {
        requireNotVoided();
        if (threshold != null) {
            throw Refusal.conflict("threshold-decided", "It was decided before: " + threshold.decision() + ".");
        }
        threshold = decided(told, "", recording);
        happened(EventType.ALLEGATION_THRESHOLD_DECIDED, recording);
    }

    /** A meeting was held. 409 once it is closed. */
    void meet(Meeting meeting, Recording recording) {
        requireNotClosed();
        meetings = with(meetings, "", meeting, recording);
        happened("met", recording);
    }

    /** The police do something else from now on. 409 once it is closed. */
    void police(PoliceUpdate told, Recording recording) {
        requireNotClosed();
        police = Police.of(told, "", receivedOn, recording);
        happened("police-involvement", recording);
    }

    /** Says what was found. 409 unless it is under investigation; 400 if that was before something was decided or discussed. */
    void conclude(NewConclusion told, Recording recording) {
        requireNotClosed();
        if (threshold == null) {
            throw Refusal.conflict(
                    "threshold-undecided", "Only what meets the threshold is investigated: decide that.");
        }
        conclusion = Conclusion.of(told, "", lastStep(meetings, threshold), recording);
        happened(EventType.ALLEGATION_CONCLUDED, recording);
    }

    /** Says what the record should have said; refused as each step was. */
    void correct(AllegationCorrection told, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/threshold", threshold, told.threshold());
        Correction.requireSameStep("/police", police, told.police());
        Correction.requireSameStep("/conclusion", conclusion, told.conclusion());
        enquiry(told.enquiry(), "/enquiry", recording);
        List<Meeting> held = List.of();
        for (int i = 0; i < told.meetings().size(); i++) {
            held = with(held, "/meetings/" + i, told.meetings().get(i), recording);
        }
        meetings = held;
        if (threshold != null) {
            threshold = decided(told.threshold(), "/threshold", recording);
        }
        if (police != null) {
            police = Police.of(told.police(), "/police", receivedOn, recording);
        }
        if (conclusion != null) {
            if (!threshold.isMet()) {
                throw Refusal.conflict(
                        "threshold-not-met", "It was investigated and concluded: the threshold was met.");
            }
            conclusion = Conclusion.of(told.conclusion(), "/conclusion", lastStep(meetings, threshold), recording);
        }
        happened(EventType.ALLEGATION_CORRECTED, recording);
    }

    /** It should never have been recorded. */
    void markVoided(Recording recording) {
        markVoided(EventType.ALLEGATION_VOIDED, recording);
    }

    private void enquiry(NewAllegation told, String pointer, Recording recording) {
        Chronology.require(pointer + "/receivedOn", told.receivedOn(), recording);
        receivedOn = told.receivedOn();
        thresholdDueOn = THRESHOLD.due(receivedOn);
        referrerAgency = told.referrerAgency();
        sector = told.sector();
        nature = told.nature();
        person = told.person();
        employer = told.employer();
        summary = told.summary();
    }

    /** A decision that closes it is not before a meeting. */
    private Threshold decided(NewThreshold told, String pointer, Recording recording) {
        Threshold decided = Threshold.of(told, pointer, receivedOn, recording);
        if (!decided.isMet() && decided.decidedOn().isBefore(lastStep(meetings, null))) {
            throw Refusal.invalid(pointer + "/decidedOn", "before-last-step", "A meeting was held after that.");
        }
        return decided;
    }

    private List<Meeting> with(List<Meeting> held, String pointer, Meeting meeting, Recording recording) {
        Chronology.require(pointer + "/heldOn", meeting.heldOn(), recording);
        Chronology.requireOrder(
                pointer + "/heldOn",
                meeting.heldOn(),
                held.isEmpty() ? receivedOn : held.getLast().heldOn(),
                "before-last-step",
                "Meetings follow the enquiry, and are recorded in their order.");
        List<Meeting> all = new ArrayList<>(held);
        all.add(meeting);
        return List.copyOf(all);
    }

    private LocalDate lastStep(List<Meeting> held, Threshold decided) {
        LocalDate last = held.isEmpty() ? receivedOn : held.getLast().heldOn();
        return decided != null && decided.decidedOn().isAfter(last) ? decided.decidedOn() : last;
    }

    private void requireNotClosed() {
        requireNotVoided();
        if (status() == AllegationStatus.CLOSED) {
            throw Refusal.conflict(
                    "allegation-closed",
                    conclusion == null
                            ? "The threshold was not met: " + threshold.decision() + "."
                            : "It was concluded on " + conclusion.concludedOn() + ".");
        }
    }

    public AllegationStatus status() {
        return AllegationStatus.of(threshold, conclusion);
    }

    @Override
    protected String kind() {
        return RecordKind.ALLEGATION.slug();
    }

    @Override
    protected UUID partitionKey() {
        return id();
    }

    @Override
    protected AllegationFact fact() {
        LocalDate decidedOn = threshold == null ? null : threshold.decidedOn();
        LocalDate concludedOn = conclusion == null ? null : conclusion.concludedOn();
        return new AllegationFact(
                concludedOn != null ? concludedOn : decidedOn != null ? decidedOn : receivedOn,
                voided(),
                receivedOn,
                sector,
                nature,
                decidedOn,
                threshold == null ? null : threshold.decision(),
                concludedOn,
                conclusion == null ? null : conclusion.outcome());
    }

    /** Day 0 of its clocks. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The last day on which a threshold decision is in time. */
    public LocalDate thresholdDueOn() {
        return thresholdDueOn;
    }

    /** When 80 % of allegations should be concluded. Source: Working Together to Safeguard Children (2010), annex 5. */
    public LocalDate oneMonthOn() {
        return ONE_MONTH.due(receivedOn);
    }

    /** When 90 % of allegations should be concluded. Source: as {@link #oneMonthOn}. */
    public LocalDate threeMonthsOn() {
        return THREE_MONTHS.due(receivedOn);
    }

    /** The last day on which it has been open: when it was closed, or today. */
    public LocalDate openUntil(LocalDate today) {
        if (status() != AllegationStatus.CLOSED) {
            return today;
        }
        return conclusion == null ? threshold.decidedOn() : conclusion.concludedOn();
    }

    public String referrerAgency() {
        return referrerAgency;
    }

    public WorkforceSector sector() {
        return sector;
    }

    public AllegationNature nature() {
        return nature;
    }

    /** Null if not known. */
    public String person() {
        return person;
    }

    /** Null if not known. */
    public String employer() {
        return employer;
    }

    public String summary() {
        return summary;
    }

    /** Null while nobody has taken it on. */
    public String owner() {
        return owner;
    }

    /** Null while undecided. */
    public Threshold threshold() {
        return threshold;
    }

    /** In their order. */
    public List<Meeting> meetings() {
        return meetings;
    }

    /** Null while nothing was said of the police. */
    public Police police() {
        return police;
    }

    /** Null while not concluded. */
    public Conclusion conclusion() {
        return conclusion;
    }

    @Converter
    @Immutable
    static class Meetings extends ListColumn<Meeting> {

        Meetings() {
            super(Meeting.class);
        }
    }
}
