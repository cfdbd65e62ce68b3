package org.safeguarding.web.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void a_file_is_written_as_rfc_4180_has_it() {
        assertThat(CsvWriter.write(List.of(
                        List.of("indicator", "value", "from"),
                        Arrays.asList("a \"b\", c", new BigDecimal("22.90"), LocalDate.of(2017, 4, 1)),
                        Arrays.asList("two\nlines", null, 12L))))
                .isEqualTo("indicator,value,from\r\n\"a \"\"b\"\", c\",22.90,2017-04-01\r\n\"two\nlines\",,12\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+44 1709, '''+44 1709'",
        "-a, '''-a'",
        "@SUM(A1), '''@SUM(A1)'",
        "-5.2, -5.2",
        "+3, +3",
        "-5.2-1, '''-5.2-1'",
        "a=1, a=1",
        "'', ''"
    })
    void a_cell_that_begins_like_a_formula_becomes_text_and_a_number_stays_one(String cell, String written) {
        assertThat(CsvWriter.harmless(cell)).isEqualTo(written);
        assertThat(CsvWriter.harmless("\t" + cell)).isEqualTo("'\t" + cell);
        assertThat(CsvWriter.harmless("\r" + cell)).isEqualTo("'\r" + cell);
    }

    @Test
    void a_byte_order_mark_any_line_end_and_empty_lines_are_passed_over() throws Exception {
        assertThat(read("\uFEFFa,b\r\n\r\n\"x\ny\",2\n\n3,4"))
                .containsExactly(
                        new CsvLine(1, List.of("a", "b")),
                        new CsvLine(3, List.of("x\ny", "2")),
                        new CsvLine(6, List.of("3", "4")));
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_quoted_cell_that_is_not_closed_is_told_with_its_line() {
        malformed("a,b\n1,2\n3,\"4\n5,6\n".getBytes(StandardCharsets.UTF_8), 3, "malformed-csv");
        malformed("a,b\n1,\"2\"x\n".getBytes(StandardCharsets.UTF_8), 2, "malformed-csv");
    }

    @Test
    void bytes_that_are_not_utf_8_are_told_with_their_line() {
        malformed("a,b\n1,2\nRhônd".getBytes(StandardCharsets.ISO_8859_1), 3, "not-utf-8");
    }

    private static void malformed(byte[] file, int line, String code) {
        assertThatThrownBy(() -> CsvReader.read(file)).isInstanceOfSatisfying(MalformedCsv.class, malformed -> {
            assertThat(malformed.code()).isEqualTo(code);
            assertThat(malformed.line()).isEqualTo(line);
        });
    }

    private static List<CsvLine> read(String text) throws MalformedCsv {
        return CsvReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
