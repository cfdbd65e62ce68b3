package org.safeguarding.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;

/** What the board published of early help and of allegations in 2017-18. */
class SampleEarlyHelpTest {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);
    private static final Sample SAMPLE = SampleLines.SAMPLE;
    private static final List<JsonNode> EARLY_HELP = SampleLines.read(SAMPLE.earlyHelp());
    private static final List<JsonNode> ALLEGATIONS = SampleLines.read(SAMPLE.allegations());

    /** From the key that a line names to the line, by type. */
    private static final Map<String, Map<String, JsonNode>> FOLLOWING = new HashMap<>();

    static {
        for (JsonNode line : EARLY_HELP) {
            line.get("data").properties().stream()
                    .filter(field -> field.getKey().endsWith("Key"))
                    .forEach(field -> assertThat(FOLLOWING
                                    .computeIfAbsent(line.get("type").asText(), none -> new HashMap<>())
                                    .put(field.getValue().asText(), line.get("data")))
                            .isNull());
        }
    }

    @Test
    void of_2_000_contacts_1_706_are_triaged_within_five_working_days() {
        List<JsonNode> contacts = inYear("early-help-contact", "receivedAt");

        assertThat(contacts).hasSize(2_000);
        assertThat(contacts)
                .filteredOn(line -> workingDays(line, "receivedAt", after(line, "early-help-triage"), "triagedAt") <= 5)
                .hasSize(1_706);
        assertThat(EARLY_HELP)
                .filteredOn(line -> line.get("type").asText().equals("early-help-triage"))
                .hasSize(2_509);
    }

    @Test
    void of_1_011_families_604_are_engaged_within_three_working_days_and_329_later() {
        List<JsonNode> families = inYear("early-help-allocation", "allocatedOn");

        assertThat(families).hasSize(1_011);
        assertThat(families).filteredOn(this::isEngagedInTime).hasSize(604);
        assertThat(families)
                .filteredOn(line -> after(line, "early-help-engagement") != null && !isEngagedInTime(line))
                .hasSize(329);
    }

    @Test
    void of_1_097_assessments_that_the_council_starts_518_are_completed_within_45_working_days_and_327_later() {
        List<JsonNode> started = inYear("early-help-assessment", "startedOn").stream()
                .filter(this::isOfCouncil)
                .toList();

        assertThat(started).hasSize(1_097);
        assertThat(started).filteredOn(this::isCompletedInTime).hasSize(518);
        assertThat(started)
                .filteredOn(line -> after(line, "early-help-assessment-completion") != null && !isCompletedInTime(line))
                .hasSize(327);
    }

    @Test
    void of_1_415_assessments_completed_schools_make_152_and_other_partners_73() {
        List<JsonNode> completed = EARLY_HELP.stream()
                .filter(line -> line.get("type").asText().equals("early-help-assessment"))
                .filter(line -> after(line, "early-help-assessment-completion") != null)
                .filter(line -> isInYear(day(after(line, "early-help-assessment-completion"), "completedOn")))
                .toList();
        Predicate<JsonNode> bySchool =
                line -> line.at("/data/organisationType").asText().equals("SCHOOLS");

        assertThat(completed).hasSize(1_415);
        assertThat(completed).filteredOn(bySchool).hasSize(152);
        assertThat(completed)
                .filteredOn(bySchool.negate().and(line -> !isOfCouncil(line)))
                .hasSize(73);
    }

    @Test
    void steps_of_early_help_follow_one_another_and_no_child_has_it_twice() {
        Set<String> entered = new HashSet<>();
        Set<String> children = new HashSet<>();
        for (JsonNode line : EARLY_HELP) {
            JsonNode data = line.get("data");
            data.properties().stream()
                    .filter(field -> field.getKey().endsWith("Key"))
                    .forEach(field -> assertThat(
                                    entered.contains(field.getValue().asText()))
                            .isTrue());
            entered.add(line.get("key").asText());
            if (data.has("child")) {
                assertThat(children.add(data.at("/child/localId").asText())).isTrue();
            }
            for (String[] steps : new String[][] {
                {"receivedAt", "triagedAt", "early-help-triage"},
                {"triagedAt", "allocatedOn", "early-help-allocation"},
                {"allocatedOn", "engagedOn", "early-help-engagement"},
                {"allocatedOn", "startedOn", "early-help-assessment"},
                {"startedOn", "completedOn", "early-help-assessment-completion"},
                {"allocatedOn", "closedOn", "early-help-closure"}
            }) {
                JsonNode next = after(line, steps[2]);
                if (data.has(steps[0]) && next != null) {
                    assertThat(day(next, steps[1])).isAfterOrEqualTo(day(data, steps[0]));
                }
            }
        }
    }

    @Test
    void early_help_ends_when_the_assessment_is_complete_and_with_no_need_met_of_a_family_not_engaged() {
        for (JsonNode line : EARLY_HELP) {
            JsonNode end = after(line, "early-help-closure");
            if (end != null) {
                JsonNode assessment = after(line, "early-help-assessment");
                JsonNode completion = FOLLOWING
                        .get("early-help-assessment-completion")
                        .get(line.get("key").asText() + "-assessment");
                assertThat(completion == null).isEqualTo(assessment == null);
                assertThat(end.get("closure").asText().equals("NOT_ENGAGED"))
                        .isEqualTo(after(line, "early-help-engagement") == null);
                if (completion != null) {
                    assertThat(day(end, "closedOn")).isAfter(day(completion, "completedOn"));
                }
            }
        }
    }

    @Test
    void of_835_allegations_96_go_to_full_process_of_which_70_are_incomplete_at_the_end_of_the_year() {
        assertThat(ALLEGATIONS)
                .filteredOn(type("allegation"))
                .hasSize(96 + 739)
                .allMatch(line -> isInYear(day(line.get("data"), "receivedOn")));
        assertThat(ALLEGATIONS)
                .filteredOn(type("allegation-threshold"))
                .hasSize(96 + 739)
                .allMatch(line -> isInYear(day(line.get("data"), "decidedOn")))
                .filteredOn(line -> line.at("/data/threshold").asText().equals("FULL_PROCESS"))
                .hasSize(96);
        assertThat(ALLEGATIONS)
                .filteredOn(type("allegation-conclusion"))
                .hasSize(96 - 70)
                .allMatch(line -> isInYear(day(line.get("data"), "concludedOn")));
    }

    private boolean isEngagedInTime(JsonNode family) {
        return workingDays(family, "allocatedOn", after(family, "early-help-engagement"), "engagedOn") <= 3;
    }

    private boolean isCompletedInTime(JsonNode assessment) {
        return workingDays(
                        assessment, "startedOn", after(assessment, "early-help-assessment-completion"), "completedOn")
                <= 45;
    }

    private boolean isOfCouncil(JsonNode assessment) {
        return assessment.at("/data/organisationType").asText().equals("LA_SERVICES");
    }

    /** Many if there is no end. */
    private static int workingDays(JsonNode line, String from, JsonNode end, String to) {
        return end == null ? Integer.MAX_VALUE : WorkingDays.between(day(line.get("data"), from), day(end, to));
    }

    private static JsonNode after(JsonNode line, String type) {
        return FOLLOWING.get(type).get(line.get("key").asText());
    }

    private static List<JsonNode> inYear(String type, String day) {
        return EARLY_HELP.stream()
                .filter(type(type))
                .filter(line -> isInYear(day(line.get("data"), day)))
                .toList();
    }

    private static Predicate<JsonNode> type(String type) {
        return line -> line.get("type").asText().equals(type);
    }

    private static boolean isInYear(LocalDate day) {
        return ReportingYear.of(day).equals(YEAR);
    }

    private static LocalDate day(JsonNode data, String field) {
        return LocalDate.parse(data.get(field).asText().substring(0, 10));
    }
}
