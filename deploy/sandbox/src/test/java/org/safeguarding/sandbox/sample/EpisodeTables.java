package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.SampleLines.Referred;

/**
 * Tables b1, b4, b5 and b6, and what c1 says became of referrals. An episode of need is a referral that was not without further action. It
 * is open until it is closed. If it is closed as not in need, it is neither started nor ended nor at any point in the year in which it is
 * closed.
 */
final class EpisodeTables {

    private static final Map<String, String> REASONS = Map.of(
            "RC1", "RC1_Adopted",
            "RC2", "RC2_Died",
            "RC3", "RC3_Residence_Order",
            "RC4", "RC4_Special_Guardianship_Order",
            "RC5", "RC5_Transfer_to_another_LA",
            "RC6", "RC6_Transfer_to_Adult_Social_Service",
            "RC7", "RC7_Other");

    private final ReportingYear year;
    private final List<Referred> referrals;
    private final CountedFigures figures;

    EpisodeTables(ReportingYear year, List<Referred> referrals, CountedFigures figures) {
        this.year = year;
        this.referrals = referrals;
        this.figures = figures;
    }

    void count() {
        List<Referred> received = referrals.stream()
                .filter(referral -> isInYear(referral.receivedOn()))
                .toList();
        outcome("No_Further_Action", received, Referred::noFurtherAction);
        outcome("Not_in_Need", received, this::isClosedAsNotInNeed);

        List<Referred> started = received.stream()
                .filter(referral -> !referral.noFurtherAction() && !isClosedAsNotInNeed(referral))
                .toList();
        List<Referred> ended = referrals.stream()
                .filter(referral -> isClosed(referral) && referral.isInNeed())
                .toList();
        List<Referred> open = referrals.stream()
                .filter(referral -> referral.isOpenOn(year.last()))
                .toList();
        List<Referred> anyPoint = new ArrayList<>(open);
        anyPoint.addAll(ended);
        episodesAndChildren("Started", started);
        episodesAndChildren("Ended", ended);
        episodesAndChildren("Anypoint", anyPoint);
        figures.rate("b1 At31_episodes_rate", figures.count("b1 At31_episodes", open.size()));
        figures.count("b4 At31_episodes", open.size());
        durations("b4", open, episode -> year.last());
        figures.count("b5 Ended_episodes", ended.size());
        durations("b5", ended, Referred::closedOn);
        figures.count("b6 Ended_episodes", ended.size());
        REASONS.forEach((code, column) -> {
            int closures = figures.count(
                    "b6 " + column,
                    ended.stream()
                            .filter(episode -> episode.reason().equals(code))
                            .count());
            figures.share("b6 " + column + "_percent", closures, ended.size());
        });
    }

    private void outcome(String column, List<Referred> received, Predicate<Referred> which) {
        int count =
                figures.count("c1 " + column, received.stream().filter(which).count());
        figures.share("c1 " + column + "_percent", count, received.size());
    }

    private void episodesAndChildren(String what, List<Referred> episodes) {
        figures.rate("b1 " + what + "_episodes_rate", figures.count("b1 " + what + "_episodes", episodes.size()));
        int children = episodes.stream().map(Referred::child).collect(toSet()).size();
        figures.rate("b1 " + what + "_child_rate", figures.count("b1 " + what + "_child", children));
    }

    private void durations(String table, List<Referred> episodes, Function<Referred, LocalDate> last) {
        Map<String, Predicate<Referred>> bands = new LinkedHashMap<>();
        bands.put(
                "3_months_or_less",
                each -> !last.apply(each).isAfter(each.receivedOn().plusMonths(3)));
        bands.put(
                "more_than_3_months_6_months",
                each -> !last.apply(each).isAfter(each.receivedOn().plusMonths(6)));
        bands.put(
                "more_than_6_months_less_than_1_year",
                each -> last.apply(each).isBefore(each.receivedOn().plusYears(1)));
        bands.put(
                "1_year_less_than_2_years",
                each -> last.apply(each).isBefore(each.receivedOn().plusYears(2)));
        bands.put("2years+", each -> true);
        List<Referred> left = new ArrayList<>(episodes);
        bands.forEach((band, within) -> {
            int before = left.size();
            left.removeIf(within);
            figures.share(
                    table + " " + band + "_percent",
                    figures.count(table + " " + band, before - left.size()),
                    episodes.size());
        });
    }

    private boolean isClosedAsNotInNeed(Referred referral) {
        return isClosed(referral) && referral.isNotInNeed();
    }

    private boolean isClosed(Referred referral) {
        return referral.closedOn() != null && isInYear(referral.closedOn());
    }

    private boolean isInYear(LocalDate day) {
        return ReportingYear.of(day).equals(year);
    }
}
