package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** More requests at once than there are connections, while the database does not get on with any of them. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class CrowdTest {

    private static final int CONNECTIONS = 16;
    private static final int REQUESTS = 200;

    /** A request waits five seconds for a connection. The machine may do much else. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** As many as Quarkus has by default on a small machine. */
    private static final int THREADS = 200;

    private static final String HEADERS =
            "POST /v1/contacts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Api.POLICE
                    + "\r\nIdempotency-Key: silent\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n";

    @TestHTTPResource
    URI service;

    @Test
    void each_request_gets_an_answer_or_a_503_in_time_and_sent_again_it_gets_an_answer() throws Exception {
        List<Future<Response>> sent = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = ServersResource.owner().connect()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                boolean ignored = lock.execute("lock table contact in exclusive mode");
            }
            for (int number = 0; number < REQUESTS; number++) {
                int child = number;
                sent.add(clients.submit(() -> post(child)));
            }
            await().atMost(LONGEST_WAIT)
                    .until(() -> sent.stream().filter(Future::isDone).count() == REQUESTS - CONNECTIONS);
            other.rollback();
        }

        List<Integer> again = new ArrayList<>();
        for (int child = 0; child < REQUESTS; child++) {
            Response answer = sent.get(child).get();
            if (answer.statusCode() != 201) {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
                assertThat(answer.<String>path("code")).isEqualTo("database-unavailable");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                again.add(child);
            }
        }
        assertThat(again).hasSize(REQUESTS - CONNECTIONS);
        assertThat(again)
                .allSatisfy(child -> assertThat(post(child).statusCode()).isEqualTo(201));
        assertThat(contacts()).isEqualTo(REQUESTS);
    }

    @Test
    void clients_that_announce_a_body_and_send_none_take_no_thread() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int client = 0; client < THREADS; client++) {
                Socket socket = new Socket(service.getHost(), service.getPort());
                silent.add(socket);
                socket.getOutputStream().write(HEADERS.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(Api.as(Api.POLICE).get("/v1/contacts").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static Response post(int child) {
        return Api.post(Api.POLICE, "/v1/contacts", "crowd-" + child, """
                {"child": {"localId": "CROWD%d", "givenName": "Ada", "familyName": "Crowd", "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "One of two hundred.", "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child));
    }

    private static int contacts() throws Exception {
        try (Connection connection = ServersResource.owner().connect();
                var count = connection
                        .createStatement()
                        .executeQuery("select count(*) from contact where concern = 'One of two hundred.'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
