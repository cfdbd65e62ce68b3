package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> children;
    final List<JsonNode> moves;
    final List<JsonNode> frontDoor;
    final List<JsonNode> planLines;
    final List<Decided> contacts;
    final List<Plan> plans;

    SampleLines(Sample sample) {
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

    private static List<JsonNode> read(List<SampleLine> lines) {
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
