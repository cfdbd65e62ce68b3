package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The event catalogue describes what the code publishes. */
class EventCatalogueTest {

    private static final Path DOCS = Path.of("../../docs").toAbsolutePath().normalize();

    /** A type and two cells with text. A row with an empty cell does not match. */
    private static final Pattern EVENT_ROW =
            Pattern.compile("^\\| `(\\S+\\.v[0-9]+)` \\| [^ |][^|]* \\| [^ |][^|]* \\|$", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void every_record_has_a_section_with_its_topic_its_fields_their_codes_its_schema_and_its_example(RecordKind kind)
            throws IOException {
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
        assertThat(link(section, "Schema")).isRegularFile().hasFileName(Schemas.schemaFile(kind, kind.version()));
        assertThat(link(section, "example")).isRegularFile().hasFileName(Schemas.exampleFile(kind, kind.version()));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void the_page_names_the_schema_and_the_example_of_every_earlier_version(RecordKind kind) throws IOException {
        String section = section(kind);
        for (int version = 1; version < kind.version(); version++) {
            assertThat(section)
                    .contains(
                            "`" + kind.schema(version) + "`",
                            Schemas.schemaFile(kind, version),
                            Schemas.exampleFile(kind, version));
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void every_record_can_be_published_again(RecordKind kind) {
        assertThat(kind.corrected().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void the_table_of_a_record_says_of_each_of_its_event_types_when_it_is_published_and_what_differs(RecordKind kind)
            throws IOException {
        List<String> types = EVENT_ROW
                .matcher(section(kind))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(types)
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.kind() == kind)
                        .map(EventType::type)
                        .toList());
    }

    /** Tells consumers which fields can be null. Finds a schema that no longer allows null. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void the_page_says_of_a_field_when_it_is_null_if_and_only_if_it_may_be(RecordKind kind) throws IOException {
        String section = section(kind);
        Schemas.schema(kind).path("properties").properties().stream()
                .filter(field -> section.contains("| `" + field.getKey() + "` |"))
                .forEach(field -> {
                    String row = section.substring(section.indexOf("| `" + field.getKey() + "` |"))
                            .lines()
                            .findFirst()
                            .orElseThrow();
                    assertThat(row.toLowerCase(Locale.ROOT).contains("null"))
                            .as(row)
                            .isEqualTo(Schemas.mayBeNull(field.getValue()));
                });
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
