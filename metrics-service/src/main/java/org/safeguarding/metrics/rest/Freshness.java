package org.safeguarding.metrics.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.messaging.inbox.InboxFreshness;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.rejected.LiveConsumer;

/** The freshness of indicators: that of the topics with the records they count and the children they are about. */
@ApplicationScoped
class Freshness {

    private final InboxFreshness inbox;
    private final LiveConsumer live;

    Freshness(InboxFreshness inbox, LiveConsumer live) {
        this.inbox = inbox;
        this.live = live;
    }

    FreshnessView of(List<Indicator> indicators) throws SQLException {
        var topics = new TreeSet<String>();
        for (var indicator : indicators) {
            indicator.records().stream().map(RecordKind::topic).forEach(topics::add);
            if (indicator.aboutChildren()) {
                topics.add(Topics.CHILDREN);
            }
        }
        return FreshnessView.from(inbox.read(live.consumer(), topics));
    }
}
