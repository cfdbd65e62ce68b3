package org.safeguarding.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvPropertyTest {

    @Provide
    Arbitrary<List<List<String>>> files() {
        var cell = Arbitraries.strings()
                .withChars("ab1.,;\"'\r\n\t =+-@é\uD83D\uDE00")
                .ofMaxLength(40)
                .filter(text -> text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(cells -> cell.list().ofSize(cells).list().ofMinSize(1).ofMaxSize(8));
    }

    @Property(tries = 1_000)
    void what_is_written_is_read_as_it_was_but_for_the_apostrophe_before_a_formula(
            @ForAll("files") List<List<String>> file) throws MalformedCsv {
        var read = CsvReader.read(CsvWriter.write(file).getBytes(StandardCharsets.UTF_8));

        assertThat(read)
                .extracting(CsvLine::cells)
                .isEqualTo(file.stream()
                        .map(line -> line.stream().map(CsvWriter::harmless).toList())
                        .toList());
    }

    @Property(tries = 1_000)
    void no_cell_that_is_read_again_begins_like_a_formula_unless_it_is_a_number(
            @ForAll("files") List<List<String>> file) throws MalformedCsv {
        var read = CsvReader.read(CsvWriter.write(file).getBytes(StandardCharsets.UTF_8));

        assertThat(read)
                .flatExtracting(CsvLine::cells)
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*") && !cell.matches("[+-]?\\d+(\\.\\d+)?"));
    }

    @Property(tries = 1_000)
    void the_number_of_a_line_is_where_it_begins_in_the_file(@ForAll("files") List<List<String>> file)
            throws MalformedCsv {
        var lines = CsvReader.read(CsvWriter.write(file).getBytes(StandardCharsets.UTF_8));

        for (int index = 1; index < lines.size(); index++) {
            var before = CsvWriter.write(file.subList(0, index));
            assertThat(lines.get(index).number()).isEqualTo(before.split("\r\n|\r|\n", -1).length);
        }
    }
}
