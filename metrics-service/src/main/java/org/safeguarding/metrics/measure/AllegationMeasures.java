package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.fact.AllegationFact;

/** Enquiries to the designated officer (LADO) about people who work with children. */
public final class AllegationMeasures {

    private static final Function<AllegationFact, LocalDate> RECEIVED = AllegationFact::receivedOn;

    private static final Counting<AllegationFact> ENQUIRIES = Counting.of(
                    AllegationFact.class, (enquiry, _) -> "enquiry received " + enquiry.receivedOn())
            .by(Dimension.WORKFORCE_SECTOR, (enquiry, _) -> 1 + enquiry.sector().ordinal())
            .by(
                    Dimension.ALLEGATION_THRESHOLD,
                    (enquiry, _) -> enquiry.threshold() == null
                            ? 0
                            : 1 + enquiry.threshold().ordinal());

    private static final Counting<AllegationFact> FULL_PROCESS = ENQUIRIES
            .when((enquiry, _) -> enquiry.threshold() == AllegationThreshold.FULL_PROCESS)
            .because((enquiry, _) -> "enquiry received %s, to full process %s, %s"
                    .formatted(
                            enquiry.receivedOn(),
                            enquiry.thresholdDecidedOn(),
                            enquiry.concludedOn() == null
                                    ? "outcome incomplete"
                                    : "concluded " + enquiry.concludedOn()));

    public static final Measure ALLEGATIONS_RECEIVED = ENQUIRIES.flow("allegations-received", RECEIVED);

    /** Counts on the day of receipt, so it is a part of {@link #ALLEGATIONS_RECEIVED}. */
    public static final Measure ALLEGATION_THRESHOLDS_IN_TIME = ENQUIRIES
            .when(Clocks.ALLEGATION_THRESHOLD::inTime)
            .because((enquiry, story) -> "enquiry received %s, threshold decided %s, due %s"
                    .formatted(
                            enquiry.receivedOn(),
                            enquiry.thresholdDecidedOn(),
                            Clocks.ALLEGATION_THRESHOLD.due(enquiry, story)))
            .flow("allegation-thresholds-in-time", RECEIVED);

    /** Counts on the day of receipt, so it is a part of {@link #ALLEGATIONS_RECEIVED}. */
    public static final Measure ALLEGATIONS_TO_FULL_PROCESS =
            FULL_PROCESS.flow("allegations-to-full-process", RECEIVED);

    public static final Measure ALLEGATIONS_INCOMPLETE = FULL_PROCESS.stock(
            "allegations-incomplete", (enquiry, _) -> enquiry.thresholdDecidedOn(), AllegationFact::concludedOn);

    public static final Measure ALLEGATIONS_INPUT_LAG =
            InputLagMeasure.of("allegations-input-lag", AllegationFact.class);

    static final List<Measure> ALL = List.of(
            ALLEGATIONS_RECEIVED,
            ALLEGATION_THRESHOLDS_IN_TIME,
            ALLEGATIONS_TO_FULL_PROCESS,
            ALLEGATIONS_INCOMPLETE,
            ALLEGATIONS_INPUT_LAG);

    private AllegationMeasures() {}
}
