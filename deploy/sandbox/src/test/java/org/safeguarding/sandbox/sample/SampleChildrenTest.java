package org.safeguarding.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleChildrenTest {

    private static final SampleLines LINES = SampleLines.LINES;
    private static final List<JsonNode> CHILDREN =
            LINES.children.stream().map(line -> line.get("data")).toList();

    @Test
    void two_runs_write_the_same_bytes() {
        assertThat(hash(Sample.generate())).isEqualTo(hash(SampleLines.SAMPLE));
    }

    @Test
    void every_child_is_a_child_at_every_event_and_born_before_the_first() {
        Map<String, List<LocalDate>> events = new HashMap<>();
        for (SampleLines.Decided contact : LINES.contacts) {
            List<LocalDate> ofChild = events.computeIfAbsent(contact.child(), none -> new ArrayList<>());
            ofChild.add(contact.receivedOn());
            ofChild.add(day(contact.decision().get("decidedAt")));
            ofChild.add(day(contact.decision().get("recordedAt")));
        }
        for (SampleLines.Plan plan : LINES.plans) {
            List<LocalDate> ofChild = events.computeIfAbsent(plan.child(), none -> new ArrayList<>());
            ofChild.add(plan.startedOn());
            ofChild.add(plan.endedOn() == null ? LocalDate.of(2018, 3, 31) : plan.endedOn());
        }

        for (SampleLines.Referred referral : LINES.referrals) {
            List<LocalDate> ofChild = events.get(referral.child());
            ofChild.add(
                    referral.noFurtherAction()
                            ? referral.receivedOn()
                            : referral.closedOn() == null ? LocalDate.of(2018, 3, 31) : referral.closedOn());
        }

        assertThat(CHILDREN).allSatisfy(child -> {
            LocalDate birth = LocalDate.parse(child.get("dateOfBirth").asText());
            assertThat(events.get(child.get("localId").asText()))
                    .isNotEmpty()
                    .allMatch(birth::isBefore)
                    .allMatch(event -> Period.between(birth, event).getYears() < 18);
        });
    }

    @Test
    void children_are_of_every_age_from_0_to_17() {
        assertThat(CHILDREN.stream()
                        .map(child -> Period.between(
                                        LocalDate.parse(child.get("dateOfBirth").asText()),
                                        day(child.get("recordedAt")))
                                .getYears()))
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)
                .allMatch(age -> age >= 0 && age <= 17);
    }

    @Test
    void nhs_numbers_are_valid_unique_and_of_the_test_range() {
        List<String> numbers = texts("nhsNumber");

        assertThat(numbers).doesNotHaveDuplicates().hasSizeGreaterThan(20_000).allSatisfy(number -> {
            assertThat(number).matches("999[0-9]{7}");
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += Character.digit(number.charAt(i), 10) * (10 - i);
            }
            assertThat(Character.digit(number.charAt(9), 10)).isEqualTo(sum % 11 == 0 ? 0 : 11 - sum % 11);
        });
    }

    @Test
    void upns_are_valid_unique_and_of_no_authority_that_exists() {
        List<String> upns = texts("upn");

        assertThat(upns).doesNotHaveDuplicates().hasSizeGreaterThan(10_000).allSatisfy(upn -> {
            assertThat(upn).matches("[A-HJ-NP-RT-Z]999[0-9]{9}");
            int sum = 0;
            for (int position = 1; position <= 12; position++) {
                sum += Character.digit(upn.charAt(position), 10) * (position + 1);
            }
            assertThat(upn.charAt(0)).isEqualTo("ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23));
        });
    }

    @Test
    void only_children_of_five_or_older_have_a_upn() {
        assertThat(CHILDREN)
                .filteredOn(child -> child.has("upn"))
                .allMatch(child ->
                        Period.between(LocalDate.parse(child.get("dateOfBirth").asText()), day(child.get("recordedAt")))
                                        .getYears()
                                >= 5);
    }

    @Test
    void local_ids_are_unique_and_no_two_children_share_name_and_birth() {
        assertThat(texts("localId")).hasSize(21_776).doesNotHaveDuplicates();
        assertThat(CHILDREN)
                .extracting(child -> List.of(child.get("givenName"), child.get("familyName"), child.get("dateOfBirth")))
                .doesNotHaveDuplicates();
    }

    @Test
    void names_have_apostrophes_hyphens_and_letters_of_other_scripts() {
        assertThat(texts("familyName")).contains("O'Neill", "Smith-Jones", "Łuczak", "Шевченко", "حسين", "王");
        assertThat(texts("givenName")).contains("D'Arcy", "Zoë", "Анна", "محمد");
    }

    @Test
    void a_child_is_recorded_before_anything_about_it() {
        Map<String, Instant> first = new HashMap<>();
        Stream.of(LINES.frontDoor, LINES.planLines, SampleLines.read(SampleLines.SAMPLE.earlyHelp()))
                .flatMap(List::stream)
                .map(line -> line.get("data"))
                .filter(data -> data.has("child") || data.has("childId"))
                .forEach(data -> first.merge(
                        data.has("child")
                                ? data.at("/child/localId").asText()
                                : data.get("childId").asText(),
                        Instant.parse(data.get("recordedAt").asText()),
                        (one, other) -> one.isBefore(other) ? one : other));

        assertThat(CHILDREN)
                .allMatch(child -> Instant.parse(child.get("recordedAt").asText())
                        .isBefore(first.get(child.get("localId").asText())));
        assertThat(CHILDREN)
                .extracting(child -> Instant.parse(child.get("recordedAt").asText()))
                .isSorted();
    }

    private static List<String> texts(String field) {
        return CHILDREN.stream()
                .map(child -> child.get(field))
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .toList();
    }

    private static LocalDate day(JsonNode time) {
        return LocalDate.ofInstant(OffsetDateTime.parse(time.asText()).toInstant(), ZoneId.of("Europe/London"));
    }

    private static String hash(Sample sample) {
        try {
            LineWriter writer = new LineWriter();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Stream.of(
                            sample.children(),
                            sample.moves(),
                            sample.frontDoor(),
                            sample.earlyHelp(),
                            sample.allegations(),
                            sample.firstPlans(localId -> localId),
                            sample.firstPlanEnds(),
                            sample.secondPlans(localId -> localId),
                            sample.secondPlanEnds(),
                            sample.inspections())
                    .flatMap(List::stream)
                    .forEach(line -> bytes.writeBytes(writer.bytes(line)));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
