package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.ChildrenInNeedMeasures;

/** Children in need: episodes that referrals open, as the DfE counts them. */
final class ChildrenInNeedIndicators {

    private static final String LOCAL_BOARD = "Local safeguarding board: annual report, children in need";
    private static final String B1 = "DfE: characteristics of children in need, table B1";
    private static final String B4 = "DfE: characteristics of children in need, table B4";
    private static final String B5 = "DfE: characteristics of children in need, tables B5 and B6";

    private static final String OPEN_EPISODE =
            " An episode is open from its referral until it is closed, unless the referral had no further action. If the"
                    + " child is then found not to be in need (closed with RC8), it still counts on the days on which it"
                    + " was open.";
    private static final String EPISODE =
            " An episode begins with a referral, unless the referral had no further action, and ends when it is closed."
                    + " If the child is found not to be in need (closed with RC8), it counts neither as started nor as"
                    + " ended nor at any point in the reporting year in which it is closed.";
    private static final String ONCE =
            " A child with several, as after a merge, counts once: by the one that began first.";
    private static final String OPEN = "Children with an episode begun by that day and not closed by then." + ONCE;
    private static final String STARTED =
            "Episodes whose referral was received in the period, except those closed with RC8 in the same reporting year.";
    private static final String ENDED = "Episodes closed in the period, except those closed with RC8.";
    private static final String ANY_POINT =
            "Episodes open at any point in the reporting year up to the last day, except those closed with RC8 in that"
                    + " year.";
    private static final String CHILDREN_STARTING =
            "Children with an episode that started in the year. Each child counts once.";
    private static final String CHILDREN_ENDING =
            "Children with an episode that ended in the year. Each child counts once.";
    private static final String CHILDREN_AT_ANY_POINT =
            "Children with an episode that counts at any point in the year up to the last day. Each child counts once, by"
                    + " the episode that counts first in the year; if several were open on 1 April, by the one that began"
                    + " first.";
    private static final String WHILE_OPEN = "Open from the referral date; not open on the closure date.";
    private static final String ON_START = "Counted on the referral date of the children in need census.";
    private static final String ON_END = "Counted on the closure date of the children in need census.";
    private static final String YEAR_TO_DATE = "A reporting year, or the part of it that starts on 1 April.";

    static final List<Indicator> ALL = List.of(
            Indicator.of("children-in-need-not-on-a-plan", "Children in need who are not on a plan")
                    .definition(
                            "Children with an episode of need open at the end of the last day of the period who were"
                                    + " not on a child protection plan. A local measure, not comparable with the"
                                    + " DfE's figure. Looked-after children are not yet distinguished."
                                    + OPEN_EPISODE)
                    .count(
                            ChildrenInNeedMeasures.CHILDREN_IN_NEED_NOT_ON_A_PLAN,
                            "Children with an episode begun by that day and not closed by then, except children on a plan."
                                    + ONCE)
                    .clock(WHILE_OPEN)
                    .source("CN-01", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-in-need-and-on-a-plan-rate",
                            "Children in need and children on a plan per 10,000 children")
                    .definition(
                            "Children with an episode of need open at the end of the last day of the period who were not"
                                    + " on a child protection plan, plus children on one, per 10,000 children. This is how"
                                    + " the board adds them up; it is not comparable with the DfE's rate. Looked-after"
                                    + " children are not yet distinguished."
                                    + OPEN_EPISODE)
                    .rate(
                            ChildrenInNeedMeasures.CHILDREN_IN_NEED_AND_ON_A_PLAN,
                            "Children with an episode begun by that day and not closed by then, except children on a plan;"
                                    + " and children with a plan started by that day and not ended by then. Each child"
                                    + " counts once.")
                    .clock(WHILE_OPEN + " On a plan from the day it starts; not on the day it ends.")
                    .source("CN-02", LOCAL_BOARD)
                    .neitherIsBetter(),
            Indicator.of("children-in-need", "Children in need")
                    .definition(
                            "Children with an episode of need open at the end of the last day of the period, including"
                                    + " children on a plan and children waiting for an assessment."
                                    + OPEN_EPISODE)
                    .count(ChildrenInNeedMeasures.CHILDREN_IN_NEED, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CN-03", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-rate", "Children in need per 10,000 children")
                    .definition(
                            "Children with an episode of need open at the end of the last day of the period, per 10,000"
                                    + " children."
                                    + OPEN_EPISODE)
                    .rate(ChildrenInNeedMeasures.CHILDREN_IN_NEED, OPEN)
                    .clock(WHILE_OPEN)
                    .source("CN-03", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-duration", "Children in need, by duration")
                    .definition(
                            "How long the episodes open at the end of the last day of the period had lasted: median, quartiles"
                                    + " and bands."
                                    + OPEN_EPISODE)
                    .distribution(ChildrenInNeedMeasures.CHILDREN_IN_NEED, OPEN)
                    .clock(
                            "Calendar days from the referral date to the last day of the period; the bands are by calendar"
                                    + " months.")
                    .source("CN-05", B4)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-episodes-started", "Episodes of need started")
                    .definition("Episodes of need that began." + EPISODE)
                    .count(ChildrenInNeedMeasures.EPISODES_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-episode-start-rate", "Episodes of need started per 10,000 children")
                    .definition("Episodes of need that began, per 10,000 children. Not annualised." + EPISODE)
                    .rate(ChildrenInNeedMeasures.EPISODES_STARTED, STARTED)
                    .clock(ON_START)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-episodes-ended", "Episodes of need ended")
                    .definition("Episodes of need that were closed. Divided by reason for closure, as in table B6."
                            + EPISODE)
                    .count(ChildrenInNeedMeasures.EPISODES_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-episode-end-rate", "Episodes of need ended per 10,000 children")
                    .definition("Episodes of need that were closed, per 10,000 children. Not annualised." + EPISODE)
                    .rate(ChildrenInNeedMeasures.EPISODES_ENDED, ENDED)
                    .clock(ON_END)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-episodes-at-any-point", "Episodes of need at any point in the year")
                    .definition("Episodes of need that were open at any point in the reporting year: those open before"
                            + " it and those started in it."
                            + EPISODE)
                    .count(ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT, ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-in-need-episode-any-point-rate",
                            "Episodes of need at any point in the year per 10,000 children")
                    .definition("Episodes of need that were open at any point in the reporting year, per 10,000"
                            + " children."
                            + EPISODE)
                    .rate(ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT, ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-starting-an-episode-of-need", "Children who started an episode of need")
                    .definition("Children for whom an episode of need began in the reporting year." + EPISODE)
                    .count(ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE, CHILDREN_STARTING)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-ending-an-episode-of-need", "Children who ended an episode of need")
                    .definition("Children whose episode of need was closed in the reporting year." + EPISODE)
                    .count(ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE, CHILDREN_ENDING)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-at-any-point", "Children in need at any point in the year")
                    .definition("Children who were in need at any point in the reporting year." + EPISODE)
                    .count(ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT, CHILDREN_AT_ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-starting-an-episode-rate",
                            "Children who started an episode of need per 10,000 children")
                    .definition("Children for whom an episode of need began in the reporting year, per 10,000 children."
                            + EPISODE)
                    .rate(ChildrenInNeedMeasures.CHILDREN_STARTING_AN_EPISODE, CHILDREN_STARTING)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-ending-an-episode-rate", "Children who ended an episode of need per 10,000 children")
                    .definition("Children whose episode of need was closed in the reporting year, per 10,000 children."
                            + EPISODE)
                    .rate(ChildrenInNeedMeasures.CHILDREN_ENDING_AN_EPISODE, CHILDREN_ENDING)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of(
                            "children-in-need-at-any-point-rate",
                            "Children in need at any point in the year per 10,000 children")
                    .definition("Children who were in need at any point in the reporting year, per 10,000 children."
                            + EPISODE)
                    .rate(ChildrenInNeedMeasures.CHILDREN_IN_NEED_AT_ANY_POINT, CHILDREN_AT_ANY_POINT)
                    .clock(YEAR_TO_DATE)
                    .source("CN-04", B1)
                    .neitherIsBetter(),
            Indicator.of("children-in-need-ended-duration", "Episodes of need ended, by duration")
                    .definition(
                            "How long the episodes that ended in the period had lasted: median, quartiles and bands."
                                    + EPISODE)
                    .distribution(ChildrenInNeedMeasures.EPISODES_ENDED, ENDED)
                    .clock(
                            "Calendar days from the referral date to the closure date; the bands are by calendar months.")
                    .source("CN-05", B5)
                    .neitherIsBetter());

    private ChildrenInNeedIndicators() {}
}
