package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.fact.Section47EnquiryFact;

/** Section 47 enquiries, and the initial conferences that they wait for. */
public final class EnquiryMeasures {

    private static final Function<Section47EnquiryFact, LocalDate> STARTED = Section47EnquiryFact::startedOn;
    private static final Function<Section47EnquiryFact, LocalDate> ENDED = Section47EnquiryFact::endedOn;

    private static final Counting<Section47EnquiryFact> ENQUIRIES = Counting.ofChildren(
                    Section47EnquiryFact.class,
                    (enquiry, _) -> "section 47 enquiry started %s, %s"
                            .formatted(
                                    enquiry.startedOn(),
                                    enquiry.endedOn() == null ? "not concluded" : "concluded " + enquiry.endedOn()))
            .by(Dimension.ENQUIRY_REASON, (enquiry, _) -> 1 + enquiry.reason().ordinal())
            .by(Dimension.ENQUIRY_KIND, (enquiry, _) -> 1 + enquiry.kind().ordinal());

    public static final Measure SECTION_47_ENQUIRIES = ENQUIRIES.flow("section-47-enquiries", STARTED);

    public static final Measure CHILDREN_WITH_AN_ENQUIRY =
            ENQUIRIES.oncePerYear("children-with-a-section-47-enquiry", STARTED);

    /** Counts on the day of the start, so it is a part of {@link #SECTION_47_ENQUIRIES}. */
    public static final Measure CONTINUING_RISK = ENQUIRIES
            .when((enquiry, _) -> enquiry.outcome() == EnquiryOutcome.CONTINUING_RISK)
            .flow("section-47-continuing-risk", STARTED);

    /** Counts on the day of the start, so it is a part of {@link #SECTION_47_ENQUIRIES}. */
    public static final Measure NOT_SIGNIFICANT_HARM = ENQUIRIES
            .when((enquiry, _) -> enquiry.outcome() == EnquiryOutcome.NOT_SIGNIFICANT_HARM)
            .flow("section-47-not-significant-harm", STARTED);

    public static final Measure SECTION_47_ENQUIRIES_CONCLUDED =
            ENQUIRIES.when((enquiry, _) -> enquiry.endedOn() != null).flow("section-47-enquiries-concluded", ENDED);

    public static final Measure SECTION_47_ENQUIRIES_OPEN =
            ENQUIRIES.stock("section-47-enquiries-open", (enquiry, _) -> enquiry.startedOn(), ENDED);

    public static final Measure INITIAL_CONFERENCES_OVERDUE = ENQUIRIES
            .when(EnquiryMeasures::isLate)
            .because((enquiry, story) -> "section 47 enquiry started %s, initial conference due %s, %s"
                    .formatted(
                            enquiry.startedOn(),
                            Clocks.INITIAL_CONFERENCE.due(enquiry, story),
                            enquiry.conferenceOn() == null ? "not held" : "held " + enquiry.conferenceOn()))
            .stock(
                    "initial-conferences-overdue",
                    (enquiry, story) ->
                            Clocks.INITIAL_CONFERENCE.due(enquiry, story).plusDays(1),
                    EnquiryMeasures::waitedUntil);

    public static final Measure SECTION_47_ENQUIRIES_INPUT_LAG =
            InputLagMeasure.of("section-47-enquiries-input-lag", Section47EnquiryFact.class);

    static final List<Measure> ALL = List.of(
            SECTION_47_ENQUIRIES,
            CHILDREN_WITH_AN_ENQUIRY,
            CONTINUING_RISK,
            NOT_SIGNIFICANT_HARM,
            SECTION_47_ENQUIRIES_CONCLUDED,
            SECTION_47_ENQUIRIES_OPEN,
            INITIAL_CONFERENCES_OVERDUE,
            SECTION_47_ENQUIRIES_INPUT_LAG);

    private EnquiryMeasures() {}

    /** The day of the conference, or of the conclusion that none is required; null while it waits for one of them. */
    private static LocalDate waitedUntil(Section47EnquiryFact enquiry) {
        return Boolean.FALSE.equals(enquiry.conferenceRequired()) ? enquiry.endedOn() : enquiry.conferenceOn();
    }

    private static boolean isLate(Section47EnquiryFact enquiry, Story story) {
        LocalDate until = waitedUntil(enquiry);
        return until == null || until.isAfter(Clocks.INITIAL_CONFERENCE.due(enquiry, story));
    }
}
