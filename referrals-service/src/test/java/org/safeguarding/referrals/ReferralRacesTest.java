package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** Two at once about one child: the rules hold as if one had come after the other. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ReferralRacesTest {

    private static final Referred US = new Referred("E08000037");

    @Test
    void eight_contacts_decided_at_once_open_one_referral() throws Exception {
        List<Integer> statuses = eightTimes(() -> US.decideContact("Raced", "2018-03-05"));

        assertThat(statuses).containsOnly(200, 409);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    }

    @Test
    void eight_starts_at_once_make_one_assessment() throws Exception {
        String referral = US.decided("Raced Too");

        List<Integer> statuses = eightTimes(() -> US.start(referral, "2018-03-07"));

        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
    }

    @Test
    void a_closure_and_a_start_at_once_never_leave_an_open_assessment_in_a_closed_referral() throws Exception {
        for (int i = 0; i < 5; i++) {
            String referral = US.decided("Raced " + i);
            try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
                Future<Response> closed = clients.submit(() -> US.close(referral, "2018-04-30", "RC7"));
                Future<Response> started = clients.submit(() -> US.start(referral, "2018-03-07"));

                assertThat(List.of(closed.get().statusCode(), started.get().statusCode()))
                        .isIn(List.of(200, 409), List.of(409, 201));
            }
        }
    }

    private static List<Integer> eightTimes(Callable<Response> call) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            return clients.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
        }
    }
}
