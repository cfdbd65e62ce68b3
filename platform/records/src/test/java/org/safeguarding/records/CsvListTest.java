package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.web.csv.CsvWriter;

class CsvListTest {

    record Inner(int a) {}

    record View(String name, int number, ReferralSource source, List<String> codes, Inner inner, String none) {}

    @Test
    void a_view_is_a_line_whose_cells_are_what_json_says_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvList lines = new CsvList(View.class, new ObjectMapper());
        try (CsvWriter csv = lines.begin(out)) {
            lines.write(
                    csv,
                    List.of(
                            new View("=cmd()", 7, ReferralSource.POLICE, List.of("3B", "16A"), new Inner(1), null),
                            new View("O'Neill, Zoë", -7, ReferralSource.SELF, List.of(), null, "x")));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("name,number,source,codes,inner,none\r\n"
                        + "'=cmd(),7,6,3B 16A,\"{\"\"a\"\":1}\",\r\n"
                        + "\"O'Neill, Zoë\",-7,1C,,,x\r\n");
    }
}
