package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.DfeFigure;

/**
 * The DfE's tables of a reporting year as the indicators answer them to a client: numbers and symbols under the names of {@link
 * DfeFigure}. Without D4: the platform answers open plans by the category they have, not by that they began with.
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
            count("c5 " + slice.get("label").asText().replace(' ', '_'), slice);
        }
        count("c6 Referrals", figure("referrals-received", wholeYear()));
        for (JsonNode month : figures("referrals-received", wholeYear() + "&interval=month")) {
            LocalDate first = LocalDate.parse(month.get("from").asText());
            count("c6 " + first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month);
        }
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
            count(table + DURATIONS.get(slice.get("code").asText()), slice);
        }
        for (JsonNode band : figure(distribution, when).get("bands")) {
            value(table + DURATIONS.get(band.get("code").asText()) + "_percent", band);
        }
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
