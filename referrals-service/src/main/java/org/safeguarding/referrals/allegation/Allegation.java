package org.safeguarding.referrals.allegation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * An allegation against a person who works with children, from the enquiry to what was found of it.
 *
 * <p>It is no record of a child: it is not among a child's records, and it is published under its own key.
 */
@Entity
public class Allegation extends RecordEntity {

    /** When 80 % of allegations should be concluded. Source: Working Together to Safeguard Children (2010), annex 5. */
    private static final Limit ONE_MONTH = Limit.months(1);

    /** When 90 % of allegations should be concluded. Source: as {@link #ONE_MONTH}. */
    private static final Limit THREE_MONTHS = Limit.months(3);

    private static final String FOLLOWS_ENQUIRY = "It follows the enquiry.";

    @JsonUnwrapped
    private Enquiry enquiry;

    private LocalDate thresholdDueOn;

    private String owner;

    private Threshold threshold;

    @Convert(converter = Meeting.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Meeting> meetings = List.of();

    @EmbeddedColumnNaming("police_%s")
    private Police police;

    private Conclusion conclusion;

    protected Allegation() {}

    private Allegation(Enquiry enquiry, Recording recording) {
        super(recording);
        receive(enquiry);
    }

    /** An enquiry came in; 400 if it is dated later than it was recorded, or from an agency that is not known. */
    public static Allegation receive(Enquiry enquiry, Recording recording) {
        Allegation allegation = new Allegation(enquiry.checked("", recording), recording);
        allegation.happened(EventType.ALLEGATION_RECEIVED, recording);
        return allegation;
    }

    /** A designated officer takes it on; nothing happens if it is theirs. 409 once it is closed. */
    public void assign(NewOwner request, Recording recording) {
        requireNotClosed();
        if (!request.owner().equals(owner)) {
            owner = request.owner();
            happened("assigned", recording);
        }
    }

    /** Decides whether the harm threshold is met, once. */
    public void decide(Threshold decided, Recording recording) {
        requireNotVoided();
        if (threshold != null) {
            throw Refusal.conflict("threshold-decided", "It was decided before: " + threshold.threshold() + ".");
        }
        require(decided, "", enquiry, meetings, recording);
        threshold = decided;
        happened(EventType.ALLEGATION_THRESHOLD_DECIDED, recording);
    }

    /** A meeting was held. 409 once it is closed. */
    public void meet(Meeting meeting, Recording recording) {
        requireNotClosed();
        require(meeting, "", enquiry, recording);
        meetings = inOrder(Stream.concat(meetings.stream(), Stream.of(meeting.checked("", recording))));
        happened("met", recording);
    }

    /** The police do something else from now on. 409 once it is closed. */
    public void police(Police update, Recording recording) {
        requireNotClosed();
        require(update, "", enquiry, recording);
        police = update;
        happened("police-involvement", recording);
    }

    /** Says what was found. 409 unless it is under investigation. */
    public void conclude(Conclusion concluded, Recording recording) {
        requireNotClosed();
        if (threshold == null) {
            throw Refusal.conflict(
                    "threshold-undecided", "Only what meets the threshold is investigated: decide that.");
        }
        require(concluded, "", lastStep(meetings, threshold, enquiry), recording);
        conclusion = concluded;
        happened(EventType.ALLEGATION_CONCLUDED, recording);
    }

    /** Says what the record should have said; refused as each step was. */
    public void correct(AllegationCorrection right, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/threshold", threshold, right.threshold());
        Correction.requireSameStep("/police", police, right.police());
        Correction.requireSameStep("/conclusion", conclusion, right.conclusion());
        Enquiry received = right.enquiry().checked("/enquiry", recording);
        List<Meeting> made = new ArrayList<>();
        for (Meeting meeting : right.meetings()) {
            String at = "/meetings/" + made.size();
            require(meeting, at, received, recording);
            made.add(meeting.checked(at, recording));
        }
        List<Meeting> held = inOrder(made.stream());
        if (threshold != null) {
            require(right.threshold(), "/threshold", right.enquiry(), held, recording);
        }
        if (police != null) {
            require(right.police(), "/police", right.enquiry(), recording);
        }
        if (conclusion != null) {
            if (!right.threshold().met()) {
                throw Refusal.conflict(
                        "threshold-not-met", "It was investigated and concluded: the threshold was met.");
            }
            LocalDate lastStep = lastStep(held, right.threshold(), right.enquiry());
            require(right.conclusion(), "/conclusion", lastStep, recording);
        }
        receive(received);
        threshold = right.threshold();
        meetings = held;
        police = right.police();
        conclusion = right.conclusion();
        happened(EventType.ALLEGATION_CORRECTED, recording);
    }

    private void receive(Enquiry received) {
        enquiry = received;
        thresholdDueOn = StatutoryClocks.ALLEGATION_THRESHOLD.due(authority(), received.receivedOn());
    }

    /** A decision follows the enquiry, and one that closes it follows the last meeting. */
    private static void require(
            Threshold decided, String at, Enquiry enquiry, List<Meeting> held, Recording recording) {
        String pointer = at + "/decidedOn";
        LocalDate day = decided.decidedOn();
        Chronology.require(pointer, day, enquiry.receivedOn(), "before-receipt", FOLLOWS_ENQUIRY, recording);
        if (!decided.met() && day.isBefore(lastMeeting(held, enquiry))) {
            throw Refusal.invalid(pointer, "before-last-step", "A meeting was held after that.");
        }
    }

    private static void require(Meeting meeting, String at, Enquiry enquiry, Recording recording) {
        LocalDate receivedOn = enquiry.receivedOn();
        Chronology.require(
                at + "/heldOn", meeting.heldOn(), receivedOn, "before-last-step", FOLLOWS_ENQUIRY, recording);
    }

    /** A meeting may be entered after one that came later. */
    private static List<Meeting> inOrder(Stream<Meeting> held) {
        return held.sorted(Comparator.comparing(Meeting::heldOn)).toList();
    }

    private static void require(Police update, String at, Enquiry enquiry, Recording recording) {
        LocalDate receivedOn = enquiry.receivedOn();
        Chronology.require(at + "/since", update.since(), receivedOn, "before-receipt", FOLLOWS_ENQUIRY, recording);
    }

    private static void require(Conclusion concluded, String at, LocalDate lastStep, Recording recording) {
        String rule = "It is concluded after the threshold is decided and the last meeting held, on " + lastStep + ".";
        Chronology.require(at + "/concludedOn", concluded.concludedOn(), lastStep, "before-last-step", rule, recording);
    }

    private static LocalDate lastMeeting(List<Meeting> held, Enquiry enquiry) {
        return held.isEmpty() ? enquiry.receivedOn() : held.getLast().heldOn();
    }

    private static LocalDate lastStep(List<Meeting> held, Threshold decided, Enquiry enquiry) {
        LocalDate last = lastMeeting(held, enquiry);
        return decided.decidedOn().isAfter(last) ? decided.decidedOn() : last;
    }

    private void requireNotClosed() {
        requireNotVoided();
        if (status() == AllegationStatus.CLOSED) {
            throw Refusal.conflict(
                    "allegation-closed",
                    conclusion == null
                            ? "The threshold was not met: " + threshold.threshold() + "."
                            : "It was concluded on " + conclusion.concludedOn() + ".");
        }
    }

    AllegationStatus status() {
        return AllegationStatus.of(threshold, conclusion);
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.ALLEGATION;
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
                concludedOn != null ? concludedOn : decidedOn != null ? decidedOn : enquiry.receivedOn(),
                voided(),
                enquiry.receivedOn(),
                enquiry.sector(),
                enquiry.nature(),
                decidedOn,
                threshold == null ? null : threshold.threshold(),
                concludedOn,
                conclusion == null ? null : conclusion.outcome());
    }

    /** @param today an open allegation has been open until then */
    public AllegationView view(LocalDate today) {
        return new AllegationView(
                header(),
                status(),
                enquiry,
                thresholdDueOn,
                ONE_MONTH.due(enquiry.receivedOn()),
                THREE_MONTHS.due(enquiry.receivedOn()),
                ChronoUnit.DAYS.between(enquiry.receivedOn(), openUntil(today)),
                owner,
                threshold == null ? null : threshold.decidedOn(),
                threshold == null ? null : threshold.threshold(),
                threshold == null ? null : threshold.rationale(),
                meetings,
                police == null ? null : police.involvement(),
                police == null ? null : police.since(),
                police == null ? null : police.reference(),
                conclusion);
    }

    private LocalDate openUntil(LocalDate today) {
        if (status() != AllegationStatus.CLOSED) {
            return today;
        }
        return conclusion == null ? threshold.decidedOn() : conclusion.concludedOn();
    }
}
