package org.safeguarding.metrics.rest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.safeguarding.contract.Event;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.testing.servers.TestServers;
import org.safeguarding.testing.servers.TestTokens;

/** The running service as its users see it: events arrive through Kafka, values are read over HTTP. */
public final class Live {

    private Live() {}

    public static void tell(Event... events) throws ExecutionException, InterruptedException {
        var codec = new CloudEvents();
        send(Stream.of(events).map(codec::record).toList());
    }

    public static void send(List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        }
    }

    public static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    public static ValidatableResponse values(String role, String authority, String indicator, String query) {
        var token = TestTokens.of(List.of(role), "council", authority);
        return get(token, "/v1/indicators/" + indicator + "/values?authority=" + authority + "&" + query);
    }

    /** Waits until an analyst sees this numerator for 2017-18. */
    public static void awaitYear(String authority, String indicator, int numerator) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> values("analyst", authority, indicator, "from=2017-04-01&to=2018-03-31")
                        .statusCode(200)
                        .body("values[0].numerator", Matchers.equalTo(numerator)));
    }
}
