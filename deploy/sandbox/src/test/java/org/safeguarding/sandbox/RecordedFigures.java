package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.safeguarding.sandbox.PlatformApi.Figure;

/** What metrics-service and plans-service know, beside what the databases of the owners hold. */
final class RecordedFigures {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 6, 30);

    private static final String CONTACTS = """
            select (received_at at time zone 'Europe/London')::date, count(*) from contact where not voided group by 1""";
    private static final String REFERRALS = "select received_on, count(*) from referral where not voided group by 1";
    private static final String PLANS =
            "select started_on, count(*) from child_protection_plan where not voided group by 1";
    private static final String OPEN_AREAS =
            "select 'open', count(*) from area_for_improvement where closed_on is null and not voided";
    private static final String CHILDREN = "select id, version from child";
    private static final String KNOWN_CHILDREN = "select id, version from known_child where not voided";

    private final Parts parts;
    private final PlatformApi api;

    RecordedFigures(Parts parts, PlatformApi api) {
        this.parts = parts;
        this.api = api;
    }

    /** Asserts that figures are those of the records, are said to be complete, and that plans-service knows the same children. */
    void assertEqual() throws Exception {
        assertCounts("contacts-received", Service.REFERRALS, CONTACTS);
        assertCounts("referrals-received", Service.REFERRALS, REFERRALS);
        assertCounts("child-protection-plans-started", Service.PLANS, PLANS);
        assertThat(total("areas-for-improvement-open"))
                .isEqualTo(numbers(Service.INSPECTIONS, OPEN_AREAS).get("open"));
        assertThat(numbers(Service.PLANS, KNOWN_CHILDREN)).isEqualTo(numbers(Service.REFERRALS, CHILDREN));
        JsonNode audit = api.order("auditor", "/v1/cell-audits");
        assertThat(audit.get("sound").asBoolean()).as(audit.toString()).isTrue();
        assertThat(areComplete()).isTrue();
    }

    /** What every answer from this indicator says of itself. */
    boolean areComplete() throws IOException, InterruptedException {
        for (String indicator :
                new String[] {"contacts-received", "child-protection-plans-started", "areas-for-improvement-open"}) {
            JsonNode values = api.read(
                    "analyst",
                    "/v1/indicators/" + indicator + "/values?from=" + FIRST + "&to=" + LAST + "&interval=none");
            if (!values.at("/freshness/complete").asBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** Day by day, and no more than that. */
    private void assertCounts(String indicator, Service owner, String query) throws Exception {
        Map<String, Long> recorded = numbers(owner, query);
        Map<String, Long> answered = new TreeMap<>();
        for (String day : recorded.keySet()) {
            answered.put(day, api.count(indicator, LocalDate.parse(day)));
        }
        assertThat(answered).as(indicator).isNotEmpty().isEqualTo(recorded);
        assertThat(total(indicator))
                .as(indicator)
                .isEqualTo(recorded.values().stream().mapToLong(Long::longValue).sum());
    }

    private long total(String indicator) throws IOException, InterruptedException {
        Figure figure = api.figure("analyst", indicator, FIRST, LAST);
        return figure.numerator();
    }

    private Map<String, Long> numbers(Service owner, String query) throws SQLException {
        try (Connection connection = parts.database(owner).service().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Map<String, Long> numbers = new TreeMap<>();
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
            return numbers;
        }
    }
}
