package org.safeguarding.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while an open inbox cannot apply events. A service that consumes nothing is always ready here. One that
 * hears a topic again is ready, and names the topic: its answers say that they may be incomplete.
 */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {

    private final Inboxes inboxes;
    private final Clock clock;

    @Inject
    InboxReadiness(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("inbox");
        var open = inboxes.open();
        if (open.isEmpty()) {
            return answer.up().build();
        }
        var now = clock.instant();
        var failures = open.stream()
                .filter(inbox -> inbox.state().failure() != null)
                .map(inbox -> inbox.consumer() + ": " + inbox.state().failure())
                .toList();
        return answer.status(open.stream().allMatch(inbox -> inbox.state().ready(now)))
                .withData("consumers", open.stream().map(RunningInbox::consumer).collect(Collectors.joining(", ")))
                .withData(
                        "running", open.stream().allMatch(inbox -> inbox.state().running()))
                .withData(
                        "databaseReachable",
                        open.stream().allMatch(inbox -> inbox.state().databaseReachable()))
                .withData(
                        "brokerReachable",
                        open.stream().allMatch(inbox -> inbox.state().brokerReachable(now)))
                .withData("failure", failures.isEmpty() ? "null" : String.join("; ", failures))
                .withData(
                        "publishedAgain",
                        open.stream().flatMap(InboxReadiness::publishedAgain).collect(Collectors.joining("; ")))
                .build();
    }

    private static Stream<String> publishedAgain(RunningInbox inbox) {
        var topics = inbox.publishedAgain();
        return topics == null
                ? Stream.empty()
                : topics.entrySet().stream()
                        .map(topic -> "%s: %s, up to epoch %d so far"
                                .formatted(inbox.consumer(), topic.getKey(), topic.getValue()));
    }
}
