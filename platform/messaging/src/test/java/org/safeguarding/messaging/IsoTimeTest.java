package org.safeguarding.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-04-01T09:00:00Z",
                "2018-04-01T09:00:00.1Z",
                "2018-04-01T23:59:59.123456Z",
                "2018-04-01T09:00:00.000000001Z",
                "2016-02-29T00:00:00.999999999Z",
                "1969-12-31T23:59:59.5Z",
                "2018-04-01T24:00:00Z",
                "2018-04-01T09:00:00+01:00",
                "-0001-04-01T09:00:00Z"
            })
    void an_instant_is_read_as_java_time_reads_it(String text) {
        assertThat(IsoTime.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2018-04-31T09:00:00Z",
                "2018-04-01T25:00:00Z",
                "2018-04-01T09:60:00Z",
                "2018-04-01T09:00:00,5Z",
                "2018-04-01T09:00:00.1234567890Z",
                "2018-04-01T09:0a:00Z"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> IsoTime.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void days_and_months() {
        assertThat(IsoTime.day("2016-02-29")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(IsoTime.day("2017-02-29")).isNull();
        assertThat(IsoTime.day("2017/02/28")).isNull();
        assertThat(IsoTime.day("2017-2-28")).isNull();
        assertThat(IsoTime.month("2010-05")).isEqualTo(YearMonth.of(2010, 5));
        assertThat(IsoTime.month("2010-13")).isNull();
        assertThat(IsoTime.month("2010-5")).isNull();
    }
}
