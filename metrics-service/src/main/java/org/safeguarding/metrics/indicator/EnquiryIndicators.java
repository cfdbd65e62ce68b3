package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.EnquiryMeasures;

/** Section 47 enquiries, and the initial conferences that they wait for. */
final class EnquiryIndicators {

    private static final String C4 = "DfE: characteristics of children in need, table C4";
    private static final String CENSUS_QUERY = "DfE: children in need census, validation rule 8675Q";
    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, section 47 enquiries";

    private static final String STARTED = "Enquiries started in the period.";
    private static final String CHILDREN = "Children with an enquiry started in the year. Each child counts once.";
    private static final String ON_START = "Counted on the day of the strategy discussion that started it.";
    private static final String YEAR_TO_DATE = "A reporting year, or the part of it that starts on 1 April.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("section-47-enquiries", "Section 47 enquiries")
                    .definition(
                            "Enquiries under section 47 of the Children Act 1989 that were started. A child counts each"
                                    + " time.")
                    .count(EnquiryMeasures.SECTION_47_ENQUIRIES, STARTED)
                    .clock(ON_START)
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("section-47-enquiry-rate", "Section 47 enquiries per 10,000 children")
                    .definition("Enquiries under section 47 of the Children Act 1989 that were started, per 10,000"
                            + " children. Not annualised.")
                    .rate(EnquiryMeasures.SECTION_47_ENQUIRIES, STARTED)
                    .clock(ON_START)
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("children-with-a-section-47-enquiry", "Children with a section 47 enquiry")
                    .definition("Children about whom a section 47 enquiry was started in the reporting year.")
                    .count(EnquiryMeasures.CHILDREN_WITH_AN_ENQUIRY, CHILDREN)
                    .clock(YEAR_TO_DATE)
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("children-with-a-section-47-enquiry-rate", "Children with a section 47 enquiry per 10,000")
                    .definition("Children about whom a section 47 enquiry was started in the reporting year, per 10,000"
                            + " children.")
                    .rate(EnquiryMeasures.CHILDREN_WITH_AN_ENQUIRY, CHILDREN)
                    .clock(YEAR_TO_DATE)
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("section-47-continuing-risk", "Section 47 enquiries that found a continuing risk")
                    .definition("Section 47 enquiries that found a continuing risk of significant harm.")
                    .percent(
                            EnquiryMeasures.CONTINUING_RISK,
                            "Enquiries started in the period that found so, whenever they were concluded.",
                            EnquiryMeasures.SECTION_47_ENQUIRIES,
                            STARTED)
                    .clock(ON_START)
                    .source("CP-02", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("section-47-not-significant-harm", "Section 47 enquiries below the threshold")
                    .definition("Section 47 enquiries that found the threshold of significant harm not met.")
                    .percent(
                            EnquiryMeasures.NOT_SIGNIFICANT_HARM,
                            "Enquiries started in the period that found so, whenever they were concluded.",
                            EnquiryMeasures.SECTION_47_ENQUIRIES,
                            STARTED)
                    .clock(ON_START)
                    .source("CP-03", LOCAL_BOARD)
                    .lowerIsBetter(),
            Indicator.of("section-47-enquiries-concluded", "Section 47 enquiries concluded")
                    .definition("Section 47 enquiries that were concluded, whatever they found.")
                    .count(EnquiryMeasures.SECTION_47_ENQUIRIES_CONCLUDED, "Enquiries concluded in the period.")
                    .clock("Counted on the day of the conclusion.")
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("section-47-enquiries-open", "Section 47 enquiries open")
                    .definition("Section 47 enquiries that were open at the end of the last day of the period.")
                    .count(
                            EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN,
                            "Enquiries started by that day and not concluded by then.")
                    .clock("Counted from the day of the strategy discussion up to, but not including, the day of the"
                            + " conclusion.")
                    .source("CP-01", C4)
                    .neitherIsBetter(),
            Indicator.of("initial-conferences-overdue", "Initial child protection conferences overdue")
                    .definition(
                            "Section 47 enquiries without an initial child protection conference at the end of the last"
                                    + " day of the period, after 15 working days, or the authority's own limit, had passed.")
                    .count(
                            EnquiryMeasures.INITIAL_CONFERENCES_OVERDUE,
                            "Enquiries whose conference was due before that day, was not held by then, and was not found"
                                    + " by then not to be required.")
                    .clock(
                            "Counted from the day after day 15, even if that is a day off, up to, but not including, the day"
                                    + " of the conference or of the conclusion that none is required. The day of the strategy"
                                    + " discussion is day 0.")
                    .source("CP-05", CENSUS_QUERY)
                    .lowerIsBetter(),
            Indicator.of("section-47-enquiries-input-lag", "Input lag of section 47 enquiries")
                    .definition(
                            "Days between an enquiry being started or concluded, or its conference being held, and that"
                                    + " being recorded.")
                    .distribution(
                            EnquiryMeasures.SECTION_47_ENQUIRIES_INPUT_LAG,
                            "Enquiries whose latest change took effect in the period.")
                    .clock("Calendar days. Counted on the day the change took effect.")
                    .source("CP-01", C4)
                    .lowerIsBetter());

    private EnquiryIndicators() {}
}
