package org.safeguarding.metrics.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.messaging.inbox.TopicFreshness;
import org.safeguarding.metrics.value.Disclosure;

class FreshnessViewTest {

    private static final Instant EXACT = Instant.parse("2018-04-20T13:47:09.123456Z");

    @Test
    void callers_who_do_not_see_small_counts_see_the_newest_event_to_the_hour() {
        assertThat(newestEvent(EXACT, Disclosure.WITHOUT_SMALL_COUNTS))
                .isEqualTo(Instant.parse("2018-04-20T13:00:00Z"));
        assertThat(newestEvent(null, Disclosure.WITHOUT_SMALL_COUNTS)).isNull();
    }

    @Test
    void other_callers_see_it_exactly() {
        assertThat(newestEvent(EXACT, Disclosure.FULL)).isEqualTo(EXACT);
    }

    private static Instant newestEvent(Instant exact, Disclosure disclosure) {
        return FreshnessView.from(List.of(new TopicFreshness("safeguarding.referrals", exact, 0L, 0, true)), disclosure)
                .topics()
                .getFirst()
                .newestEvent();
    }
}
