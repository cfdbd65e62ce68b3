package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.problem.Prose;

class CsvListTest {

    record Head(int id, boolean voided) {}

    record Left(int days, boolean late) {}

    record Meeting(String day, @Prose String said) {}

    record View(
            @JsonUnwrapped Head head,
            String name,
            ReferralSource source,
            List<String> codes,
            Left left,
            Left urgent,
            List<Left> earlier,
            @Prose String concern,
            List<Meeting> meetings,
            String none) {}

    @Test
    void a_view_is_a_line_without_prose_whose_cells_are_what_json_says_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvList lines = new CsvList(View.class, new ObjectMapper());
        try (CsvWriter csv = lines.begin(out)) {
            lines.write(
                    csv,
                    List.of(
                            new View(
                                    new Head(7, false),
                                    "=cmd()",
                                    ReferralSource.POLICE,
                                    List.of("3B", "16A"),
                                    new Left(1, false),
                                    new Left(0, true),
                                    List.of(new Left(3, false)),
                                    "Seen at an incident.",
                                    List.of(new Meeting("2018-03-05", "He is safe.")),
                                    null),
                            new View(
                                    new Head(-7, true),
                                    "O'Neill, Zoë",
                                    ReferralSource.SELF,
                                    List.of(),
                                    null,
                                    null,
                                    List.of(),
                                    null,
                                    List.of(),
                                    "x")));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("id,voided,name,source,codes,leftDays,leftLate,urgentDays,urgentLate,none\r\n"
                        + "7,false,'=cmd(),6,3B 16A,1,false,0,true,\r\n"
                        + "-7,true,\"O'Neill, Zoë\",1C,,,,,,x\r\n");
    }
}
