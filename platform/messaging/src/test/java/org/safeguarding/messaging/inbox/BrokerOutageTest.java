package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaSettings;

@Timeout(300)
class BrokerOutageTest {

    @Test
    void an_inbox_whose_broker_is_gone_is_not_ready() throws Exception {
        try (var kafka = Infrastructure.chosen().kafka(KafkaSettings.temporary());
                var rig = new InboxRig(kafka)) {
            rig.sendContacts(10);
            var inbox = rig.start().inbox();
            await().untilAsserted(() -> assertThat(rig.effects()).isEqualTo("10 of 10"));
            await().until(() -> inbox.state().ready(Instant.now()));

            kafka.close();

            await().atMost(Duration.ofSeconds(20)).until(() -> !inbox.state().ready(Instant.now()));
            assertThat(inbox.state().running()).isTrue();
            assertThat(inbox.state().databaseReachable()).isTrue();
            assertThat(inbox.state().brokerReachable(Instant.now())).isFalse();
        }
    }
}
