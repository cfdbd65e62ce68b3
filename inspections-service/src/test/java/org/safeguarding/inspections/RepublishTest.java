package org.safeguarding.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class RepublishTest {

    @Inject
    DataSource database;

    @Test
    void a_republish_sends_what_is_stored_now_and_nothing_that_is_under_embargo() throws Exception {
        String embargoed = Api.inspection().path("id");
        Response recorded = Api.inspection();
        String id = recorded.path("id");
        Api.publish(recorded, "2018-01-29").then().statusCode(200);
        String inspection = Api.INSPECTIONS + "/" + id;
        Api.step(inspection + "/correction", "\"2\"", Api.correction("2017-11-30", "2017-11-29", "2018-01-29"))
                .then()
                .statusCode(200);

        long epoch = republish();

        try (PublishedEvents events = new PublishedEvents(Topics.INSPECTIONS)) {
            List<Published> again = events.ofKeyInEpoch(id, epoch, 3);
            assertThat(again).hasSize(3);
            Published corrected = again.stream()
                    .filter(event -> event.subject().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(corrected.type()).isEqualTo("inspections.inspection.corrected.v1");
            assertThat(corrected.recordVersion()).isEqualTo(3);
            JsonNode fact = new ObjectMapper().readTree(corrected.data());
            assertThat(fact.get("endedOn").asText()).isEqualTo("2017-11-29");
            assertThat(events.soFar()).extracting(Published::key).doesNotContain(embargoed);
        }
    }

    /** Asks for a republish, waits for its end, and returns its epoch. */
    private long republish() throws SQLException {
        try (var connection = database.getConnection();
                var ask = connection.createStatement()) {
            ask.execute("insert into epoch_request (reason) values ('A test')");
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Tables.count(database, "epoch where reason = 'A test' and ended_at is not null") == 1);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(number) from epoch")) {
            row.next();
            return row.getLong(1);
        }
    }
}
