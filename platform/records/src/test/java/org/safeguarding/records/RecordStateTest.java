package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordStateTest {

    @Test
    void a_version_says_every_field_that_has_a_value_but_those_to_search_by_and_what_is_about_to_happen() {
        Note note = new Note(UUID.fromString("0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01"));

        assertThat(new String(RecordState.write(note), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"" + note.id() + "\",\"version\":1,\"authority\":\"E08000018\","
                                + "\"agency\":\"council\",\"recordedAt\":\"2018-03-05T09:00:00Z\",\"voided\":false,"
                                + "\"childId\":\"0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01\",\"writtenOn\":\"2018-03-05\","
                                + "\"source\":\"6\",\"words\":[\"alone\",\"at night\"],\"pages\":[{\"number\":1,\"on\":\"2018-03-06\"}]}");
    }
}
