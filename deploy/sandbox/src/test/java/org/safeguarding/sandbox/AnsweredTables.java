package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.DfeFigure;

/**
 * The DfE's tables of a reporting year as the indicators answer them to a client: numbers and symbols under the names of {@link
 * DfeFigure}. Without D4: the platform answers open plans by the category they have, not by that they began with; and without the
 * percentages of B6.
 */
final class AnsweredTables {

    private static final Map<String, String> CATEGORIES = Map.of(
            "NEG", "Neglect_Initial",
            "PHY", "Physical_Initial",
            "SAB", "Sexual_Initial",
            "EMO", "Emotional_Initial",
            "MUL", "Multiple_Initial");

    private static final Map<String, String> DURATIONS = Map.of(
            "3-months-or-less", "3_months_or_less",
            "more-than-3-months-to-6-months", "more_than_3_months_6_months",
            "more-than-6-months-to-less-than-1-year", "more_than_6_months_less_than_1_year",
            "1-year-to-less-than-2-years", "1_year_less_than_2_years",
            "2-years-or-more", "2_years_or_more");

    /** The columns of table c3, by code; where two are published as one, they are added. */
    private static final Map<String, String> FACTORS = new HashMap<>();

    static {
        for (String column : """
                1A:Alcohol_Misuse_child 1B:Alcohol_Misuse_parent 1C:Alcohol_Misuse_person 2A:Drug_Misuse_child
                2B:Drug_Misuse_parent 2C:Drug_Misuse_person 3A:Domestic_Abuse_child 3B:Domestic_Abuse_parent
                3C:Domestic_Abuse_person 4A:Mental_Health_child 4B:Mental_Health_parent 4C:Mental_Health_person
                5A:Learning_Disability_child 5B:Learning_Disability_parent 5C:Learning_Disability_person
                6A:Physical_Disability_child 6B:Physical_Disability_parent 6C:Physical_Disability_person 7A:Young_Carer
                8B:Privately_fostered 8C:Privately_fostered 8D:Privately_fostered 8E:Privately_fostered
                8F:Privately_fostered 9A:Unaccompanied_asylum_seeker 10A:Going_missing 11A:Child_sexual_exploitation
                12A:Trafficking 13A:Gangs 14A:Socially_unacceptable_behaviour 15A:Self_harm 16A:Neglect
                17A:Emotional_Abuse 18B:Physical_Abuse_unknown 18C:Physical_Abuse_unknown 19B:Sexual_Abuse_unknown
                19C:Sexual_Abuse_unknown 20:Other 22A:Female_Genital_Mutilation 23A:Faith_linked_abuse""".split("\\s+", -1)) {
            FACTORS.put(column.split(":", -1)[0], column.split(":", -1)[1]);
        }
    }

    private static final Map<String, String> REASONS = Map.of(
            "RC1", "RC1_Adopted",
            "RC2", "RC2_Died",
            "RC3", "RC3_Residence_Order",
            "RC4", "RC4_Special_Guardianship_Order",
            "RC5", "RC5_Transfer_to_another_LA",
            "RC6", "RC6_Transfer_to_Adult_Social_Service",
            "RC7", "RC7_Other");

    private final Map<String, String> figures = new LinkedHashMap<>();
    private final PlatformApi api;
    private final String client;
    private final ReportingYear year;

    private AnsweredTables(PlatformApi api, String client, ReportingYear year) {
        this.api = api;
        this.client = client;
        this.year = year;
    }

    static Map<String, String> of(PlatformApi api, String client, ReportingYear year)
            throws IOException, InterruptedException {
        AnsweredTables tables = new AnsweredTables(api, client, year);
        tables.referrals();
        tables.plans();
        tables.episodes();
        tables.assessments();
        tables.durations(
                "d5 CPP_At31", "child-protection-plans", "child-protection-plan-duration", "asAt=" + year.last());
        tables.durations(
                "d7 CPP_End",
                "child-protection-plans-ended",
                "child-protection-plan-ended-duration",
                tables.wholeYear());
        return tables.figures;
    }

    private void referrals() throws IOException, InterruptedException {
        whole("referral-rate", "c1 Referrals", "c1 Referrals_rate");
        whole("re-referral-rate", "c1 Re_referrals", "c1 Re_referrals_percent");
        whole("children-referred-rate", "c1 Referrals_child", "c1 Referrals_child_rate");
        whole("children-re-referred", "c1 Re_referrals_child", "c1 Re_referrals_child_percent");

        JsonNode bySource = figure("referrals-received", wholeYear() + "&by=organisation-type");
        count("c5 Referrals", bySource);
        for (JsonNode slice : bySource.get("slices")) {
            if (slice.get("code").asText().equals("voluntary-sector")) {
                continue;
            }
            count("c5 " + slice.get("label").asText().replace(' ', '_'), slice);
        }
        count("c6 Referrals", figure("referrals-received", wholeYear()));
        for (JsonNode month : figures("referrals-received", wholeYear() + "&interval=month")) {
            LocalDate first = LocalDate.parse(month.get("from").asText());
            count("c6 " + first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month);
        }
    }

    private void episodes() throws IOException, InterruptedException {
        whole("referrals-no-further-action", "c1 No_Further_Action", "c1 No_Further_Action_percent");
        whole("referrals-not-in-need", "c1 Not_in_Need", "c1 Not_in_Need_percent");
        whole("children-in-need-episode-start-rate", "b1 Started_episodes", "b1 Started_episodes_rate");
        whole("children-starting-an-episode-rate", "b1 Started_child", "b1 Started_child_rate");
        whole("children-in-need-episode-end-rate", "b1 Ended_episodes", "b1 Ended_episodes_rate");
        whole("children-ending-an-episode-rate", "b1 Ended_child", "b1 Ended_child_rate");
        whole("children-in-need-episode-any-point-rate", "b1 Anypoint_episodes", "b1 Anypoint_episodes_rate");
        whole("children-in-need-at-any-point-rate", "b1 Anypoint_child", "b1 Anypoint_child_rate");
        whole("children-in-need-rate", "b1 At31_episodes", "b1 At31_episodes_rate");
        durations("b4 At31_episodes", "children-in-need", "children-in-need-duration", "asAt=" + year.last());
        durations(
                "b5 Ended_episodes", "children-in-need-episodes-ended", "children-in-need-ended-duration", wholeYear());
        JsonNode byReason = figure("children-in-need-episodes-ended", wholeYear() + "&by=reason-for-closure");
        count("b6 Ended_episodes", byReason);
        for (JsonNode slice : byReason.get("slices")) {
            if (REASONS.containsKey(slice.get("code").asText())) {
                count("b6 " + REASONS.get(slice.get("code").asText()), slice);
            }
        }
    }

    private void assessments() throws IOException, InterruptedException {
        whole("assessment-rate", "c2 Assessments_completed", "c2 Assessments_completed_rate");
        for (JsonNode slice :
                figure("assessments-completed", wholeYear() + "&by=duration").get("slices")) {
            String code = slice.get("code").asText();
            count(
                    "c2 "
                            + switch (code) {
                                case "same-day" -> "Same_day";
                                case "61-or-more" -> "61+_days";
                                default -> code + "_days";
                            },
                    slice);
        }
        JsonNode quartiles = figure("assessment-duration", wholeYear()).path("quartiles");
        put("c2 25th_Percentile_days", quartiles, "p25");
        put("c2 Median_days", quartiles, "median");
        put("c2 75th_Percentile_days", quartiles, "p75");
        if (year.endingIn() == 2018) {
            count("c3 Episodes_with_assessment_factor", figure("episodes-with-assessment-factors", wholeYear()));
            for (JsonNode slice :
                    figure("assessment-factors", wholeYear() + "&by=factor").get("slices")) {
                String column = FACTORS.get(slice.get("code").asText());
                if (column != null) {
                    String before = figures.get("c3 " + column);
                    count("c3 " + column, slice);
                    figures.computeIfPresent("c3 " + column, (name, value) -> sum(before, value));
                }
            }
        }
    }

    /** What is withheld of a part is withheld of the sum. */
    private static String sum(String before, String value) {
        return before == null || value.equals("c")
                ? value
                : before.equals("c") ? before : String.valueOf(Integer.parseInt(before) + Integer.parseInt(value));
    }

    private void plans() throws IOException, InterruptedException {
        whole("child-protection-plan-start-rate", "d1 CPP_start", "d1 CPP_start_rate");
        whole("children-starting-a-plan-rate", "d1 CPP_child_start", "d1 CPP_child_start_rate");
        whole("child-protection-plan-end-rate", "d1 CPP_end", "d1 CPP_end_rate");
        whole("children-ending-a-plan-rate", "d1 CPP_child_end", "d1 CPP_child_end_rate");
        whole("child-protection-plan-any-point-rate", "d1 CPP_anypoint", "d1 CPP_anypoint_rate");
        whole("children-on-a-plan-at-any-point-rate", "d1 CPP_child_anypoint", "d1 CPP_child_anypoint_rate");
        whole("child-protection-plan-rate", "d1 CPP_At31", "d1 CPP_At31_rate");

        JsonNode started = figure("child-protection-plans-started", wholeYear() + "&by=category");
        count("d2 CPP_start", started);
        for (JsonNode slice : started.get("slices")) {
            count("d2 " + CATEGORIES.get(slice.get("code").asText()), slice);
        }
        count("d3 CPP_start", started);
        whole("second-or-subsequent-plans", "d3 CPP_subsequent", "d3 CPP_subsequent_percent");
        LocalDate september = year.first().plusMonths(6).minusDays(1);
        count(
                "d8 CPP_End_first_6months",
                figure("child-protection-plans-ended", "from=" + year.first() + "&to=" + september));
    }

    private void durations(String whole, String counted, String distribution, String when)
            throws IOException, InterruptedException {
        String table = whole.substring(0, 3);
        JsonNode plans = figure(counted, when + "&by=duration");
        count(whole, plans);
        for (JsonNode slice : plans.get("slices")) {
            count(table + band(slice, table), slice);
        }
        for (JsonNode band : figure(distribution, when).get("bands")) {
            value(table + band(band, table) + "_percent", band);
        }
    }

    /** The tables of episodes of need write the last band in another way. */
    private static String band(JsonNode slice, String table) {
        String band = DURATIONS.get(slice.get("code").asText());
        return band.equals("2_years_or_more") && table.startsWith("b") ? "2years+" : band;
    }

    private String wholeYear() {
        return "from=" + year.first() + "&to=" + year.last();
    }

    private void whole(String indicator, String count, String value) throws IOException, InterruptedException {
        JsonNode figure = figure(indicator, wholeYear());
        count(count, figure);
        value(value, figure);
    }

    private void count(String name, JsonNode figure) {
        put(name, figure, "numerator");
    }

    private void value(String name, JsonNode figure) {
        put(name, figure, "value");
    }

    private void put(String name, JsonNode figure, String field) {
        figures.put(
                name,
                figure.path(figure.hasNonNull("symbol") ? "symbol" : field).asText());
    }

    private JsonNode figure(String indicator, String query) throws IOException, InterruptedException {
        return figures(indicator, query).get(0);
    }

    private JsonNode figures(String indicator, String query) throws IOException, InterruptedException {
        return api.read(client, "/v1/indicators/" + indicator + "/values?" + query)
                .get("values");
    }
}
