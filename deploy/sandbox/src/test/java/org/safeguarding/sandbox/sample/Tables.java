package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.calendar.London;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.sandbox.sample.SampleLines.Decided;
import org.safeguarding.sandbox.sample.SampleLines.Plan;

/**
 * The DfE's tables of a reporting year, counted from the sample. Keys are table and column, for example {@code c1 Referrals}.
 *
 * <p>A figure of a year is what was known when its return was due, on 31 July: two plans from before April 2017 were entered later.
 */
final class Tables {

    private static final Map<String, String> CATEGORIES =
            Map.of("NEG", "Neglect", "PHY", "Physical", "SAB", "Sexual", "EMO", "Emotional", "MUL", "Multiple");

    private final CountedFigures figures;
    private final Instant known;
    private final ReportingYear year;
    private final SampleLines lines;

    private Tables(Instant known, ReportingYear year, SampleLines lines) {
        this.known = known;
        this.figures = new CountedFigures(year);
        this.year = year;
        this.lines = lines;
    }

    /** As the return of the year told them. */
    static Map<String, BigDecimal> of(ReportingYear year, SampleLines lines) {
        return asKnown(
                LocalDate.of(year.endingIn(), 8, 1).atStartOfDay(London.ZONE).toInstant(), year, lines);
    }

    /** As they were known at an instant. */
    static Map<String, BigDecimal> asKnown(Instant at, ReportingYear year, SampleLines lines) {
        Tables tables = new Tables(at, year, lines);
        tables.referrals();
        tables.plans();
        new EpisodeTables(year, lines.referrals, tables.figures).count();
        new AssessmentTables(year, lines.referrals, tables.figures).count();
        return tables.figures.all();
    }

    private void referrals() {
        List<Decided> all = lines.contacts.stream().filter(Decided::isReferral).toList();
        List<Decided> received =
                all.stream().filter(referral -> isInYear(referral.receivedOn())).toList();
        List<Decided> again = received.stream().filter(reReferralAmong(all)).toList();
        int count = figures.count("c1 Referrals", received.size());
        figures.rate("c1 Referrals_rate", count);
        figures.share("c1 Re_referrals_percent", figures.count("c1 Re_referrals", again.size()), count);
        int children = figures.count("c1 Referrals_child", distinct(received, Decided::child));
        figures.rate("c1 Referrals_child_rate", children);
        figures.share(
                "c1 Re_referrals_child_percent",
                figures.count("c1 Re_referrals_child", distinct(again, Decided::child)),
                children);

        figures.count("c5 Referrals", count);
        for (OrganisationType type : EnumSet.complementOf(EnumSet.of(OrganisationType.VOLUNTARY_SECTOR))) {
            figures.count(
                    "c5 " + type.label().replace(' ', '_'), matching(received, referral -> source(referral) == type));
        }
        figures.count("c6 Referrals", count);
        for (int month = 0; month < 12; month++) {
            LocalDate first = year.first().plusMonths(month);
            String name = first.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
            figures.count(
                    "c6 " + name,
                    matching(received, referral -> referral.receivedOn().getMonth() == first.getMonth()));
        }
    }

    /** There is another referral of the child on an earlier day, and not before the same day twelve months earlier. */
    private static Predicate<Decided> reReferralAmong(List<Decided> referrals) {
        Map<String, List<LocalDate>> days = new HashMap<>();
        referrals.forEach(referral -> days.computeIfAbsent(referral.child(), none -> new ArrayList<>())
                .add(referral.receivedOn()));
        return referral -> days.get(referral.child()).stream()
                .anyMatch(day -> day.isBefore(referral.receivedOn())
                        && !day.isBefore(referral.receivedOn().minusMonths(12)));
    }

    private void plans() {
        List<Plan> all = lines.plans.stream()
                .filter(plan -> plan.recordedAt().isBefore(known))
                .toList();
        List<Plan> started =
                all.stream().filter(plan -> isInYear(plan.startedOn())).toList();
        List<Plan> ended = all.stream()
                .filter(plan -> plan.endedOn() != null && isInYear(plan.endedOn()))
                .toList();
        List<Plan> anyPoint = all.stream()
                .filter(plan -> !plan.startedOn().isAfter(year.last())
                        && (plan.endedOn() == null || !plan.endedOn().isBefore(year.first())))
                .toList();
        List<Plan> at31 =
                all.stream().filter(plan -> plan.isOpenOn(year.last())).toList();

        plansAndChildren("start", started);
        plansAndChildren("end", ended);
        plansAndChildren("anypoint", anyPoint);
        figures.rate("d1 CPP_At31_rate", figures.count("d1 CPP_At31", at31.size()));

        figures.count("d2 CPP_start", started.size());
        categories("d2", started);
        figures.count("d3 CPP_start", started.size());
        figures.share(
                "d3 CPP_subsequent_percent",
                figures.count("d3 CPP_subsequent", matching(started, plan -> plan.previous() >= 1)),
                started.size());
        figures.count("d4 CPP_At31", at31.size());
        categories("d4", at31);
        figures.count("d5 CPP_At31", at31.size());
        durations("d5", at31, plan -> year.last());
        figures.count("d7 CPP_End", ended.size());
        durations("d7", ended, Plan::endedOn);
        LocalDate october = year.first().plusMonths(6);
        figures.count(
                "d8 CPP_End_first_6months",
                matching(ended, plan -> plan.endedOn().isBefore(october)));
    }

    private void plansAndChildren(String what, List<Plan> plans) {
        figures.rate("d1 CPP_" + what + "_rate", figures.count("d1 CPP_" + what, plans.size()));
        figures.rate(
                "d1 CPP_child_" + what + "_rate", figures.count("d1 CPP_child_" + what, distinct(plans, Plan::child)));
    }

    private void categories(String table, List<Plan> plans) {
        CATEGORIES.forEach((code, name) -> figures.count(
                table + " " + name + "_Initial",
                matching(plans, plan -> plan.category().equals(code))));
    }

    /** By whole months from the first day to the last; a day in the month that the month lacks is its last. */
    private void durations(String table, List<Plan> plans, Function<Plan, LocalDate> last) {
        Map<String, Predicate<Plan>> bands = new LinkedHashMap<>();
        bands.put(
                "3_months_or_less",
                plan -> !last.apply(plan).isAfter(plan.startedOn().plusMonths(3)));
        bands.put(
                "more_than_3_months_6_months",
                plan -> !last.apply(plan).isAfter(plan.startedOn().plusMonths(6)));
        bands.put(
                "more_than_6_months_less_than_1_year",
                plan -> last.apply(plan).isBefore(plan.startedOn().plusYears(1)));
        bands.put(
                "1_year_less_than_2_years",
                plan -> last.apply(plan).isBefore(plan.startedOn().plusYears(2)));
        bands.put("2_years_or_more", plan -> true);
        List<Plan> left = new ArrayList<>(plans);
        bands.forEach((band, within) -> {
            int before = left.size();
            left.removeIf(within);
            figures.share(
                    table + " " + band + "_percent",
                    figures.count(table + " " + band, before - left.size()),
                    plans.size());
        });
    }

    private static OrganisationType source(Decided referral) {
        String code = referral.contact().get("referralSource").asText();
        for (ReferralSource source : ReferralSource.values()) {
            if (source.code().equals(code)) {
                return source.group();
            }
        }
        throw new AssertionError("No source code of the census: " + code);
    }

    private boolean isInYear(LocalDate day) {
        return ReportingYear.of(day).equals(year);
    }

    private static <T> int distinct(List<T> records, Function<T, String> child) {
        return records.stream().map(child).collect(toSet()).size();
    }

    private static <T> int matching(List<T> records, Predicate<T> which) {
        return Math.toIntExact(records.stream().filter(which).count());
    }
}
