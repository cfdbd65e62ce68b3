package org.safeguarding.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<Lines.Line> of(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Lines.Line> all = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }

    private static String text(Lines.Line line) {
        return new String(line.text().orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void blank_lines_are_counted_and_passed_over() throws IOException {
        assertThat(of("one\n\n \t\r\nfour\nfive"))
                .extracting(line -> line.number() + " " + text(line))
                .containsExactly("1 one", "4 four", "5 five");
        assertThat(of("")).isEmpty();
        assertThat(of("\n")).isEmpty();
    }

    @Test
    void a_line_has_the_limit_at_most_wherever_it_begins() throws IOException {
        String longest = "é".repeat(Lines.LIMIT / 2);

        List<Lines.Line> lines = of("one\n" + longest + "\n" + longest + "x\n" + "five");

        assertThat(text(lines.get(1))).isEqualTo(longest);
        assertThat(lines.get(2).number()).isEqualTo(3);
        assertThat(lines.get(2).text()).isEmpty();
        assertThat(text(lines.get(3))).isEqualTo("five");
    }
}
