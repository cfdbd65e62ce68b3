package org.safeguarding.metrics.cells;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

class TimelineCodecTest {

    private static final ObjectMapper SMILE = new SmileMapper();

    private final RecordVersion contact =
            RecordVersion.of(Told.about().contact(UUID.randomUUID(), 2, "2017-04-03", null, null));

    @Test
    void a_record_of_epoch_0_is_stored_as_it_was_before_there_were_epochs() throws Exception {
        var stored = (ObjectNode) SMILE.readTree(TimelineCodec.write(Timeline.of(List.of(contact))));

        assertThat(stored.at("/CONTACT/0").fieldNames())
                .toIterable()
                .containsExactly("id", "version", "agency", "recordedAt", "fact");
        assertThat(TimelineCodec.read(Told.ROTHERHAM, SMILE.writeValueAsBytes(stored)))
                .isEqualTo(Timeline.of(List.of(contact)));
    }

    /** A row of the last release, as {@code baseline.sql} keeps it. */
    @Test
    void a_child_that_was_stored_when_events_told_the_month_was_born_in_that_month() throws Exception {
        var child = "01a22d3a-e7f3-76bf-ae39-70389eb73e5c";
        String row;
        try (var baseline = getClass().getResourceAsStream("/baseline.sql")) {
            row = new String(baseline.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("(1, 'E08000018', '" + child) && line.contains("\\x"))
                    .findFirst()
                    .orElseThrow();
        }
        var bytes = HexFormat.of().parseHex(row.substring(row.indexOf("\\x") + 2, row.lastIndexOf('\'')));

        var timeline = TimelineCodec.read(Told.ROTHERHAM, bytes);

        assertThat(births(timeline)).containsExactly(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 31));
        assertThat(TimelineCodec.read(Told.ROTHERHAM, TimelineCodec.write(timeline)))
                .isEqualTo(timeline);
    }

    private static List<LocalDate> births(Timeline timeline) {
        return timeline.records().stream()
                .filter(record -> record.kind() == RecordKind.CHILD)
                .map(record -> (ChildFact) record.fact())
                .flatMap(child -> Stream.of(child.earliestBirth(), child.latestBirth()))
                .toList();
    }
}
