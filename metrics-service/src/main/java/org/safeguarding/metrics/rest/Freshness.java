package org.safeguarding.metrics.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.safeguarding.messaging.inbox.InboxFreshness;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.rejected.LiveConsumer;
import org.safeguarding.metrics.value.Disclosure;

/** The freshness of indicators: that of the topics with the records they count and the children they are about. */
@ApplicationScoped
class Freshness {

    private final InboxFreshness inbox;
    private final LiveConsumer live;

    Freshness(InboxFreshness inbox, LiveConsumer live) {
        this.inbox = inbox;
        this.live = live;
    }

    FreshnessView of(List<Indicator> indicators, Disclosure disclosure) throws SQLException {
        var topics = new TreeSet<String>();
        indicators.forEach(indicator -> topics.addAll(indicator.topics()));
        return FreshnessView.from(inbox.read(live.consumer(), topics), disclosure);
    }
}
