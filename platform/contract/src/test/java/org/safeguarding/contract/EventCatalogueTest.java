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
    @EnumSource(EventType.class)
    void every_event_has_a_section_with_its_topic_its_fields_and_links_that_lead_somewhere(EventType type)
            throws IOException {
        String section = section(type);
        assertThat(section)
                .contains("`" + type.kind().topic() + "`", "`" + type.kind().schema() + "`");
        Schemas.schema(type.kind()).path("properties").properties().forEach(field -> {
            if (!field.getKey().equals("effectiveOn") && !field.getKey().equals("voided")) {
                assertThat(section).contains("| `" + field.getKey() + "` |");
                field.getValue()
                        .findValues("enum")
                        .forEach(codes -> codes.forEach(
                                code -> assertThat(section).contains(code.isNull() ? "" : "`" + code.asText() + "`")));
            }
        });
        assertThat(link(section, "Schema")).isRegularFile();
        assertThat(link(section, "example")).isRegularFile().hasFileName(type.type() + ".json");
    }

    private static String section(EventType type) throws IOException {
        String page = Files.readString(DOCS.resolve("events.md"));
        String heading = "\n## " + type.type() + "\n";
        assertThat(page).containsOnlyOnce(heading);
        int start = page.indexOf(heading) + heading.length();
        int end = page.indexOf("\n## ", start);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }

    private static Path link(String section, String label) {
        int start = section.indexOf("[" + label + "](") + label.length() + 3;
        return DOCS.resolve(section.substring(start, section.indexOf(')', start)));
    }
}
