package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.safeguarding.calendar.Age;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;

/**
 * Child protection conferences that were held, counted on the day on which they were held. There is one record for each
 * child, so a conference about three siblings counts three times, as in the DfE's tables.
 */
public final class ConferenceMeasures {

    /** The age from which the advocacy service works with children, and up to which they are children. */
    private static final int YOUNGEST = 8;

    private static final int OLDEST = 17;

    /** The bands of the DfE's table C4. */
    private static final Bands BANDS = Bands.ofWorkingDays(10, 15, 20);

    private static final Function<ConferenceFact, LocalDate> HELD = ConferenceFact::heldOn;

    private static final Counting<ConferenceFact> CONFERENCES = Counting.ofChildren(
                    ConferenceFact.class,
                    (conference, _) -> "%s conference held %s".formatted(words(conference.type()), conference.heldOn()))
            .when((conference, _) -> conference.status() == ConferenceStatus.HELD);

    private static final Counting<ConferenceFact> INITIAL =
            CONFERENCES.when((conference, _) -> conference.type() == ConferenceType.INITIAL);

    private static final Counting<ConferenceFact> INITIAL_AFTER_ENQUIRY = INITIAL.reading(Section47EnquiryFact.class)
            .because((conference, story) -> {
                var enquiry = enquiry(conference, story);
                return enquiry == null
                        ? "initial conference held %s, of no known enquiry".formatted(conference.heldOn())
                        : "initial conference held %s, enquiry started %s, due %s"
                                .formatted(
                                        conference.heldOn(),
                                        enquiry.startedOn(),
                                        Clocks.INITIAL_CONFERENCE.due(enquiry, story));
            });

    private static final Counting<ConferenceFact> OF_OLDER =
            CONFERENCES.when(ConferenceMeasures::isOfOlder).because(ConferenceMeasures::voice);

    private static final Counting<ConferenceFact> INITIAL_OF_OLDER =
            INITIAL.when(ConferenceMeasures::isOfOlder).because(ConferenceMeasures::voice);

    private static final Counting<ConferenceFact> CONTESTED = CONFERENCES
            .when((conference, _) ->
                    conference.vetoed() || !conference.dissenting().isEmpty())
            .because((conference, _) -> "%s conference held %s%s%s%s"
                    .formatted(
                            words(conference.type()),
                            conference.heldOn(),
                            conference.vetoed() ? ", vetoed by the chair" : "",
                            conference.dissenting().isEmpty()
                                    ? ""
                                    : ", dissent of " + String.join(", ", conference.dissenting()),
                            conference.practiceReview() ? ", reviewed" : ""));

    /**
     * Divided by the working days since the start of the enquiry. One that was held before its enquiry started, or
     * without a known enquiry, counts without a duration.
     */
    public static final Measure INITIAL_CONFERENCES = INITIAL_AFTER_ENQUIRY
            .by(BANDS, ConferenceMeasures::startOfEnquiry, HELD)
            .flow("initial-conferences", HELD);

    /** Counts on the day of the conference, so it is a part of {@link #INITIAL_CONFERENCES}, as is the next. */
    public static final Measure INITIAL_CONFERENCES_IN_TIME =
            INITIAL_AFTER_ENQUIRY.when(ConferenceMeasures::isInTime).flow("initial-conferences-in-time", HELD);

    public static final Measure INITIAL_CONFERENCES_TO_PLAN = INITIAL.when(
                    (conference, _) -> conference.outcome() == ConferenceOutcome.PLAN)
            .because((conference, _) -> "initial conference held %s, it made a plan".formatted(conference.heldOn()))
            .flow("initial-conferences-to-plan", HELD);

    public static final Measure CHILDREN_WITH_AN_INITIAL_CONFERENCE =
            INITIAL.oncePerYear("children-with-an-initial-conference", HELD);

    /**
     * Children whose plan another authority handed over. Never disclosed: with the plans started and the initial conferences
     * that made one, they reveal the few that were handed over without a plan.
     */
    public static final Measure TRANSFER_IN_CONFERENCES = CONFERENCES
            .when((conference, _) -> conference.type() == ConferenceType.TRANSFER_IN)
            .flow("transfer-in-conferences", HELD)
            .undisclosed();

    /** Children aged 8 to 17 on the day. Never disclosed, as the next four: they overlap, and no rule covers that. */
    public static final Measure OLDER_CHILDREN_CONFERENCED =
            OF_OLDER.oncePerYear("older-children-conferenced", HELD).undisclosed();

    public static final Measure OLDER_CHILDREN_ENGAGED = OF_OLDER.when(
                    (conference, _) -> isEngaged(conference.advocacy()))
            .oncePerYear("older-children-engaged-by-advocacy", HELD)
            .undisclosed();

    public static final Measure OLDER_CHILDREN_REPRESENTED = OF_OLDER.when(
                    (conference, _) -> isRepresented(conference.advocacy()))
            .oncePerYear("older-children-represented", HELD)
            .undisclosed();

    public static final Measure OLDER_CHILDREN_CONFERENCED_INITIALLY = INITIAL_OF_OLDER
            .oncePerYear("older-children-conferenced-initially", HELD)
            .undisclosed();

    public static final Measure OLDER_CHILDREN_REPRESENTED_INITIALLY = INITIAL_OF_OLDER
            .when((conference, _) -> isRepresented(conference.advocacy()))
            .oncePerYear("older-children-represented-initially", HELD)
            .undisclosed();

    /** The chair vetoed the decision, or an agency dissented in writing. */
    public static final Measure CONTESTED_CONFERENCES = CONTESTED.flow("contested-conferences", HELD);

    public static final Measure CONTESTED_CONFERENCES_REVIEWED =
            CONTESTED.when((conference, _) -> conference.practiceReview()).flow("contested-conferences-reviewed", HELD);

    public static final Measure CONFERENCES_INPUT_LAG =
            InputLagMeasure.of("conferences-input-lag", ConferenceFact.class);

    static final List<Measure> ALL = List.of(
            INITIAL_CONFERENCES,
            INITIAL_CONFERENCES_IN_TIME,
            INITIAL_CONFERENCES_TO_PLAN,
            CHILDREN_WITH_AN_INITIAL_CONFERENCE,
            TRANSFER_IN_CONFERENCES,
            OLDER_CHILDREN_CONFERENCED,
            OLDER_CHILDREN_ENGAGED,
            OLDER_CHILDREN_REPRESENTED,
            OLDER_CHILDREN_CONFERENCED_INITIALLY,
            OLDER_CHILDREN_REPRESENTED_INITIALLY,
            CONTESTED_CONFERENCES,
            CONTESTED_CONFERENCES_REVIEWED,
            CONFERENCES_INPUT_LAG);

    private ConferenceMeasures() {}

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String voice(ConferenceFact conference, Story story) {
        return "%s conference held %s, advocacy: %s"
                .formatted(
                        words(conference.type()),
                        conference.heldOn(),
                        conference.advocacy() == null ? "not recorded" : words(conference.advocacy()));
    }

    /** Null if it is not known, or was recorded of another child. */
    private static Section47EnquiryFact enquiry(ConferenceFact conference, Story story) {
        for (var enquiry : story.all(Section47EnquiryFact.class)) {
            if (enquiry.version().id().equals(conference.enquiry())) {
                return enquiry.fact();
            }
        }
        return null;
    }

    /** Null if it is not known, or was after the conference. */
    private static LocalDate startOfEnquiry(ConferenceFact conference, Story story) {
        var enquiry = enquiry(conference, story);
        return enquiry == null || enquiry.startedOn().isAfter(conference.heldOn()) ? null : enquiry.startedOn();
    }

    private static boolean isInTime(ConferenceFact conference, Story story) {
        var enquiry = enquiry(conference, story);
        return enquiry != null
                && !enquiry.startedOn().isAfter(conference.heldOn())
                && !conference.heldOn().isAfter(Clocks.INITIAL_CONFERENCE.due(enquiry, story));
    }

    /** By the exact age on the day of the conference. If only a span of days is known for the birth, by its middle. */
    private static boolean isOfOlder(ConferenceFact conference, Story story) {
        var birth = story.child() == null ? null : Traits.birth(story.child());
        if (birth == null || birth.isAfter(conference.heldOn())) {
            return false;
        }
        int age = Age.on(birth, conference.heldOn());
        return age >= YOUNGEST && age <= OLDEST;
    }

    private static boolean isEngaged(Advocacy advocacy) {
        return advocacy == Advocacy.ENGAGED || isRepresented(advocacy);
    }

    private static boolean isRepresented(Advocacy advocacy) {
        return advocacy == Advocacy.REPRESENTED;
    }
}
