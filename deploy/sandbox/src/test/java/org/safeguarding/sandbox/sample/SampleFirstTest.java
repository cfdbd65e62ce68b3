package org.safeguarding.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SampleFirstTest {

    private final ObjectMapper json = new ObjectMapper();
    private final LineWriter writer = new LineWriter();

    @Test
    void the_first_lines_name_nothing_that_is_not_among_them() throws IOException {
        Sample first = SampleLines.SAMPLE.first(300);
        Set<String> keys = new HashSet<>();
        Set<String> children = new HashSet<>();

        for (SampleLine line : inOrder(first)) {
            JsonNode data = json.readTree(writer.bytes(line)).get("data");
            for (Map.Entry<String, JsonNode> field : data.properties()) {
                if (field.getKey().endsWith("Key")) {
                    assertThat(keys).as(line.key()).contains(field.getValue().asText());
                }
            }
            if (line.type().equals("child")) {
                children.add(data.get("localId").asText());
            } else if (data.at("/child/localId").isTextual()) {
                assertThat(children).contains(data.at("/child/localId").asText());
            } else if (data.has("childId")) {
                assertThat(children).contains(data.get("childId").asText());
            }
            keys.add(line.key());
        }
    }

    @Test
    void they_are_the_first_of_each_part_and_the_children_that_those_name() {
        Sample all = SampleLines.SAMPLE;
        Sample first = all.first(300);

        assertThat(first.frontDoor()).isEqualTo(all.frontDoor().subList(0, 300));
        assertThat(first.earlyHelp()).isEqualTo(all.earlyHelp().subList(0, 300));
        assertThat(first.allegations())
                .isEqualTo(all.allegations().subList(0, first.allegations().size()));
        assertThat(first.firstPlans(UnaryOperator.identity()).size()
                        + first.secondPlans(UnaryOperator.identity()).size())
                .isEqualTo(300);
        assertThat(first.children()).hasSizeLessThan(900).allMatch(all.children()::contains);
    }

    private static List<SampleLine> inOrder(Sample sample) {
        List<SampleLine> lines = new ArrayList<>(sample.children());
        lines.addAll(sample.moves());
        lines.addAll(sample.frontDoor());
        lines.addAll(sample.earlyHelp());
        lines.addAll(sample.allegations());
        lines.addAll(sample.firstPlans(UnaryOperator.identity()));
        lines.addAll(sample.firstPlanEnds());
        lines.addAll(sample.secondPlans(UnaryOperator.identity()));
        lines.addAll(sample.secondPlanEnds());
        return lines;
    }
}
