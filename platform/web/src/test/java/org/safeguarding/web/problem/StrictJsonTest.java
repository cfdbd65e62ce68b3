package org.safeguarding.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    enum Code {
        A,
        B
    }

    record Part(String text) {}

    record Body(
            Boolean truth,
            Integer number,
            BigDecimal decimal,
            String text,
            Code code,
            LocalDate day,
            OffsetDateTime time,
            UUID id,
            List<String> texts,
            Part part) {}

    private static final String DAY = "The value is a day such as 2015-06-14.";
    private static final String TIME = "The value is a time with its offset, such as 2015-06-14T09:30:00+01:00.";

    private final ObjectMapper json = strict();

    private static ObjectMapper strict() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(json);
        return json;
    }

    private Fault fault(String body) {
        JsonProcessingException refused =
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Body.class));
        assertThat(refused).as(body).isNotNull();
        return Faults.of(refused).faults().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -1                        | truth   | format       | The value is true or false.
            "true"                    | truth   | format       | The value is true or false.
            ""                        | truth   | format       | The value is true or false.
            "1"                       | number  | format       | The value is a whole number.
            1.5                       | number  | format       | The value is a whole number.
            1.0                       | number  | format       | The value is a whole number.
            true                      | number  | format       | The value is a whole number.
            99999999999               | number  | format       | The value is a whole number.
            "1.5"                     | decimal | format       | The value is a number.
            5                         | text    | format       | The value is a text.
            1.5                       | text    | format       | The value is a text.
            true                      | text    | format       | The value is a text.
            0                         | code    | unknown-code | The value is one of A, B.
            "0"                       | code    | unknown-code | The value is one of A, B.
            true                      | code    | unknown-code | The value is one of A, B.
            ""                        | code    | unknown-code | The value is one of A, B.
            ""                        | id      | format       | The value is an id such as 0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01.
            "a"                       | texts   | format       | The value is a list.
            ""                        | texts   | format       | The value is a list.
            "a"                       | part    | format       | The value is an object.
            ""                        | part    | format       | The value is an object.
            []                        | part    | format       | The value is an object.
            """)
    void a_value_of_another_type_is_refused_with_what_is_accepted(
            String value, String property, String code, String sentence) {
        assertThat(fault("{\"" + property + "\": " + value + "}")).isEqualTo(new Fault("/" + property, code, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2015-06-13T23:00:00Z\"",
                "\"2015-06-13T23:00:00\"",
                "16599",
                "[2015, 6, 13]",
                "\"\"",
                "\" 2015-06-13 \"",
                "\"2015-02-29\""
            })
    void a_day_is_a_text_of_year_month_and_day(String value) {
        assertThat(fault("{\"day\": " + value + "}")).isEqualTo(new Fault("/day", "format", DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2015-06-13\"",
                "\"2015-06-13T23:00:00\"",
                "1434236400",
                "1434236400.5",
                "\"1434236400\"",
                "[2015, 6, 13]",
                "\"\""
            })
    void a_time_is_a_text_with_its_offset(String value) {
        assertThat(fault("{\"time\": " + value + "}")).isEqualTo(new Fault("/time", "format", TIME));
    }

    @Test
    void a_property_that_is_there_twice_is_refused_wherever_it_stands() {
        assertThat(fault("{\"text\": \"a\", \"text\": \"b\"}"))
                .isEqualTo(new Fault("/text", "duplicate-property", "The property is there twice. Give it once."));
        assertThat(fault("{\"part\": {\"text\": \"a\", \"text\": \"a\"}}").pointer())
                .isEqualTo("/part/text");
    }

    @Test
    void a_property_that_is_not_there_is_refused_with_those_that_are() {
        assertThat(fault("{\"part\": {\"txet\": \"a\"}}"))
                .isEqualTo(new Fault("/part/txet", "unknown-property", "There is no such property here. It is text."));
        assertThat(fault("{\"txet\": \"a\"}").detail())
                .isEqualTo("There is no such property here. It is one of code, day, decimal, id, number, part, text,"
                        + " texts, time, truth.");
    }

    @Test
    void what_is_not_json_is_refused_as_a_whole_however_deep_the_fault() {
        assertThat(fault("{\"part\": {\"text\": }}"))
                .isEqualTo(new Fault("", "malformed-json", "The body is not JSON."));
        assertThat(fault("{} {}").code()).isEqualTo("malformed-json");
    }

    @Test
    void what_is_said_plainly_is_taken() throws JsonProcessingException {
        Body body = json.readValue("""
                {"truth": false, "number": 1, "decimal": 1, "text": "", "code": "B", "day": "2015-06-14",
                 "time": "2015-06-14T09:30:00+01:00", "texts": ["a"], "part": null}
                """, Body.class);

        assertThat(body)
                .isEqualTo(new Body(
                        false,
                        1,
                        BigDecimal.ONE,
                        "",
                        Code.B,
                        LocalDate.of(2015, 6, 14),
                        OffsetDateTime.parse("2015-06-14T08:30:00Z"),
                        null,
                        List.of("a"),
                        null));
    }
}
