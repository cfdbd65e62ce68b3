package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListColumnTest {

    private record Visit(LocalDate on, List<String> agencies, String note) {}

    private static final class Visits extends ListColumn<Visit> {

        Visits() {
            super(Visit.class);
        }
    }

    private final Visits column = new Visits();

    @Test
    void what_is_written_is_read_again() {
        List<Visit> visits = List.of(
                new Visit(LocalDate.of(2018, 3, 5), List.of("school", "health"), "Zoë said \"no\"."),
                new Visit(LocalDate.of(2018, 3, 6), List.of(), null));

        String written = column.convertToDatabaseColumn(visits);

        assertThat(written).startsWith("[{\"on\":\"2018-03-05\",\"agencies\":[\"school\",\"health\"],");
        assertThat(column.convertToEntityAttribute(written)).isEqualTo(visits);
    }

    @Test
    void nothing_is_null_and_no_items_are_an_empty_list() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(List.of())))
                .isEmpty();
    }

    @Test
    void what_a_kind_has_lost_since_is_skipped() {
        assertThat(column.convertToEntityAttribute("[{\"on\":\"2018-03-05\",\"weather\":\"rain\"}]"))
                .containsExactly(new Visit(LocalDate.of(2018, 3, 5), null, null));
    }
}
