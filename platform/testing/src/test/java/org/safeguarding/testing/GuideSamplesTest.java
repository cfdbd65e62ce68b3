package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideSamplesTest {

    @TempDir
    Path folder;

    private Path guide;

    @BeforeEach
    void a_guide() throws IOException {
        guide = Files.writeString(folder.resolve("GUIDE.md"), """
                ## Adding a thing

                ```java
                // thing/Thing.java: what it is
                record Thing(int size) {

                    // grows
                }

                // thing/Things.java
                class Things {}
                ```

                ```sh
                make thing
                ```

                ## Adding another

                ```java
                class Nowhere {}
                ```

                ## Adding nothing
                """);
    }

    @Test
    void the_java_of_a_section_is_told_apart_by_the_files_that_its_comments_name() throws IOException {
        assertThat(GuideSamples.under("## Adding a thing", guide))
                .containsExactly(
                        Map.entry("thing/Thing.java", "record Thing(int size) {\n\n    // grows\n}\n\n"),
                        Map.entry("thing/Things.java", "class Things {}\n"));
    }

    @Test
    void java_that_names_no_file_and_a_section_without_java_are_refused() {
        assertThatThrownBy(() -> GuideSamples.under("## Adding another", guide))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("class Nowhere {}");
        assertThatThrownBy(() -> GuideSamples.under("## Adding nothing", guide))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("## Adding nothing");
        assertThatThrownBy(() -> GuideSamples.under("## Adding", guide)).isInstanceOf(AssertionError.class);
    }

    @Test
    void sources_compile_together_and_against_the_class_path() {
        assertThatCode(() -> GuideSamples.assertCompile(Map.of(
                        "a/One.java", "package a; record One(Two two, org.safeguarding.contract.Event event) {}",
                        "a/Two.java", "package a; class Two {}")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_source_takes_the_place_of_a_class_of_the_class_path() {
        assertThatCode(() -> GuideSamples.assertCompile(Map.of(
                        "org/safeguarding/contract/Topics.java",
                        "package org.safeguarding.contract; public class Topics { public static int added; }",
                        "a/One.java",
                        "package a; class One { int added = org.safeguarding.contract.Topics.added; }")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_name_that_is_stale_is_refused_with_its_file_and_line() {
        assertThatThrownBy(() -> GuideSamples.assertCompile(
                        Map.of("a/One.java", "package a;\nclass One {\n    Gone gone;\n}\n")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/a/One.java:3")
                .hasMessageContaining("Gone");
    }
}
