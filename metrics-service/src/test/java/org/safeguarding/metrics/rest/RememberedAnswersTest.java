package org.safeguarding.metrics.rest;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.Told;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RememberedAnswersTest {

    private static final String AUTHORITY = "E06000017";

    @Test
    void what_a_restricted_caller_was_not_shown_stays_withheld_after_a_late_entry() throws Exception {
        Live.tell(contacts(7, "2017-04-10"));
        Live.tell(contacts(5, "2017-05-10"));
        Live.awaitYear(AUTHORITY, "contacts-received", 12);
        spring("c", "c", "c");

        Live.tell(contacts(1, "2017-05-11"));
        Live.awaitYear(AUTHORITY, "contacts-received", 13);

        spring("c", "c", "c");
        Live.values("partner", AUTHORITY, "contacts-received", "from=2017-04-01&to=2018-03-31")
                .body("values.numerator", contains(13));
        Live.values("analyst", AUTHORITY, "contacts-received", "from=2017-04-01&to=2017-06-30&interval=month")
                .body("values.numerator", contains(7, 6, 0));
    }

    private static void spring(String... symbols) {
        Live.values("partner", AUTHORITY, "contacts-received", "from=2017-04-01&to=2017-06-30&interval=month")
                .statusCode(200)
                .body("values.symbol", contains(symbols));
    }

    private static Event[] contacts(int n, String day) {
        return IntStream.range(0, n)
                .mapToObj(_ -> Told.about(AUTHORITY).contact(day))
                .toArray(Event[]::new);
    }
}
