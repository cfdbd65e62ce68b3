package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The sample as the services see it: read back from its bytes, with local ids for the ids of children. */
final class SampleLines {

    /** One contact with its decision. */
    record Decided(JsonNode contact, JsonNode decision) {

        String child() {
            return contact.at("/child/localId").asText();
        }

        /** The day in London: the offset of the time is London's. */
        LocalDate receivedOn() {
            return LocalDate.parse(contact.get("receivedAt").asText().substring(0, 10));
        }

        boolean isReferral() {
            return decision.get("decision").asText().equals("REFERRAL");
        }
    }

    /** A plan with its end, null if open. */
    record Plan(
            String child, LocalDate startedOn, LocalDate endedOn, String category, int previous, Instant recordedAt) {

        /** On the day it ended it is not open. */
        boolean isOpenOn(LocalDate day) {
            return !startedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    /** A referral with what became of it; closedOn and what follows is null while it is open, the reason after no further action too. */
    record Referred(
            String child,
            LocalDate receivedOn,
            boolean noFurtherAction,
            LocalDate closedOn,
            String reason,
            List<Assessed> assessments) {

        boolean isNotInNeed() {
            return "RC8".equals(reason);
        }

        boolean isInNeed() {
            return !noFurtherAction && !isNotInNeed();
        }

        boolean isOpenOn(LocalDate day) {
            return !noFurtherAction && !receivedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    /** An assessment; what is known of its end is null or empty while it is open. */
    record Assessed(
            LocalDate startedOn, LocalDate authorisedOn, LocalDate childSeenOn, String outcome, List<String> factors) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The sample year, which takes seconds to generate and to read: once for all tests. */
    static final Sample SAMPLE = Sample.generate();

    /** Its lines. */
    static final SampleLines LINES = new SampleLines(SAMPLE);

    final List<JsonNode> children;
    final List<JsonNode> moves;
    final List<JsonNode> frontDoor;
    final List<JsonNode> planLines;
    final List<Decided> contacts;
    final List<Plan> plans;
    final List<Referred> referrals;

    private SampleLines(Sample sample) {
        children = read(sample.children());
        moves = read(sample.moves());
        frontDoor = read(sample.frontDoor());
        planLines = Stream.of(
                        sample.firstPlans(UnaryOperator.identity()),
                        sample.firstPlanEnds(),
                        sample.secondPlans(UnaryOperator.identity()),
                        sample.secondPlanEnds())
                .flatMap(lines -> read(lines).stream())
                .toList();
        contacts = contacts();
        plans = plans();
        referrals = referrals();
    }

    private List<Referred> referrals() {
        Map<String, List<Assessed>> assessments = assessments();
        Map<String, JsonNode> decisions = byKey("referral-decision", "contactKey");
        Map<String, JsonNode> closures = byKey("referral-closure", "contactKey");
        Map<String, JsonNode> contactDecisions = byKey("contact-decision", "contactKey");
        return ofType(frontDoor, "contact")
                .filter(line -> contactDecisions
                        .get(line.get("key").asText())
                        .get("decision")
                        .asText()
                        .equals("REFERRAL"))
                .map(line -> {
                    String key = line.get("key").asText();
                    JsonNode closure = closures.remove(key);
                    return new Referred(
                            line.at("/data/child/localId").asText(),
                            LocalDate.parse(line.at("/data/receivedAt").asText().substring(0, 10)),
                            decisions.remove(key).get("noFurtherAction").asBoolean(),
                            day(closure, "closedOn"),
                            closure == null
                                    ? null
                                    : closure.get("reasonForClosure").asText(),
                            assessments.getOrDefault(key, List.of()));
                })
                .toList();
    }

    private Map<String, List<Assessed>> assessments() {
        Map<String, JsonNode> authorisations = byKey("assessment-authorisation", "assessmentKey");
        return ofType(frontDoor, "assessment")
                .collect(groupingBy(
                        line -> line.at("/data/contactKey").asText(),
                        mapping(
                                line -> {
                                    JsonNode end = authorisations.remove(
                                            line.get("key").asText());
                                    List<String> factors = new ArrayList<>();
                                    if (end != null) {
                                        end.get("factors").forEach(factor -> factors.add(factor.asText()));
                                    }
                                    return new Assessed(
                                            day(line.get("data"), "startedOn"),
                                            day(end, "authorisedOn"),
                                            day(end, "childSeenOn"),
                                            end == null
                                                    ? null
                                                    : end.get("outcome").asText(),
                                            factors);
                                },
                                toList())));
    }

    private Map<String, JsonNode> byKey(String type, String key) {
        Map<String, JsonNode> byKey = new HashMap<>();
        ofType(frontDoor, type)
                .forEach(line -> assertThat(byKey.put(line.at("/data/" + key).asText(), line.get("data")))
                        .isNull());
        return byKey;
    }

    private static LocalDate day(JsonNode data, String field) {
        return data == null ? null : LocalDate.parse(data.get(field).asText());
    }

    private List<Decided> contacts() {
        Map<String, JsonNode> decisions = new HashMap<>();
        ofType(frontDoor, "contact-decision")
                .forEach(line -> decisions.put(line.at("/data/contactKey").asText(), line.get("data")));
        return ofType(frontDoor, "contact")
                .map(line -> new Decided(
                        line.get("data"), decisions.remove(line.get("key").asText())))
                .toList();
    }

    private List<Plan> plans() {
        Map<String, LocalDate> ends = new HashMap<>();
        ofType(planLines, "child-protection-plan-end")
                .forEach(line -> ends.put(
                        line.at("/data/planKey").asText(),
                        LocalDate.parse(line.at("/data/endedOn").asText())));
        return ofType(planLines, "child-protection-plan")
                .map(line -> new Plan(
                        line.at("/data/childId").asText(),
                        LocalDate.parse(line.at("/data/startedOn").asText()),
                        ends.remove(line.get("key").asText()),
                        line.at("/data/initialCategory").asText(),
                        line.at("/data/numberOfPreviousPlans").asInt(),
                        Instant.parse(line.at("/data/recordedAt").asText())))
                .toList();
    }

    static Stream<JsonNode> ofType(List<JsonNode> lines, String type) {
        return lines.stream().filter(line -> line.get("type").asText().equals(type));
    }

    static List<JsonNode> read(List<SampleLine> lines) {
        LineWriter writer = new LineWriter();
        return lines.stream().map(line -> parse(writer.bytes(line))).toList();
    }

    private static JsonNode parse(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
