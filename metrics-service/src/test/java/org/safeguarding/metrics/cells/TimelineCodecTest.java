package org.safeguarding.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
}
