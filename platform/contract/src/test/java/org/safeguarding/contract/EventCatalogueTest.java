package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read about an event is what the code publishes. */
class EventCatalogueTest {

    private static final Path DOCS = Path.of("../../docs").toAbsolutePath().normalize();

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void every_record_has_a_section_with_its_topic_its_fields_and_their_codes(RecordKind kind) throws IOException {
        String section = section(kind);
        assertThat(section).contains("`" + kind.topic() + "`", "`" + kind.schema() + "`");
        Schemas.schema(kind).path("properties").properties().forEach(field -> {
            if (!field.getKey().equals("effectiveOn") && !field.getKey().equals("voided")) {
                assertThat(section).contains("| `" + field.getKey() + "` |");
                field.getValue()
                        .findValues("enum")
                        .forEach(codes -> codes.forEach(
                                code -> assertThat(section).contains(code.isNull() ? "" : "`" + code.asText() + "`")));
            }
        });
        assertThat(link(section, "Schema")).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_event_has_a_row_in_the_section_of_its_record_with_a_link_to_its_example(EventType type)
            throws IOException {
        assertThat(section(type.kind())).containsOnlyOnce("| `" + type.type() + "` |");
        String row = section(type.kind())
                .lines()
                .filter(line -> line.startsWith("| `" + type.type() + "` |"))
                .findFirst()
                .orElseThrow();
        assertThat(link(row, "example")).isRegularFile().hasFileName(type.type() + ".json");
    }

    private static String section(RecordKind kind) throws IOException {
        String page = Files.readString(DOCS.resolve("events.md"));
        String heading = "\n## " + kind.slug() + "\n";
        assertThat(page).containsOnlyOnce(heading);
        int start = page.indexOf(heading) + heading.length();
        int end = page.indexOf("\n## ", start);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }

    private static Path link(String text, String label) {
        int start = text.indexOf("[" + label + "](") + label.length() + 3;
        return DOCS.resolve(text.substring(start, text.indexOf(')', start)));
    }
}
