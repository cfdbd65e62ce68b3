package org.safeguarding.referrals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.code.LimitUnit;
import org.safeguarding.contract.fact.BankHolidayChange;
import org.safeguarding.contract.fact.BankHolidayListFact;
import org.safeguarding.contract.fact.ClockLimitListFact;
import org.safeguarding.contract.fact.ClockLimitOfAuthority;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Limits and bank holidays that come while the service runs: what is stored is due when it would be due if recorded now. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class LateBankHolidayTest {

    private static final String ANALYST = "E08000016";

    private static final LocalDate LOADED = LocalDate.of(2011, 1, 10);
    private static final String DUE_BY_TUESDAY = "?due-by=2011-11-08";

    private static int version;

    /** An authority for each, whose lists hold nothing else. */
    private final Desk holiday = new Desk("E08000037");

    private final Desk limit = new Desk(ANALYST);

    @AfterEach
    void takeBack() {
        holidays();
        limits();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> received(new Desk("E08000032"), "After")
                        .path("decisionDueOn")
                        .equals("2011-11-08"));
    }

    @Test
    void a_bank_holiday_proclaimed_late_moves_the_due_days_of_what_was_recorded_before_it() {
        Response contact = received(holiday, "Before");
        contact.then().body("decisionDueOn", equalTo("2011-11-08"));
        Response enquiry = Api.post(TestTokens.of(List.of("lado"), "council", "E08000037"), "/v1/allegations", """
                {"receivedOn": "2011-11-07", "referrerAgency": "school", "sector": "EDUCATION", "nature": "PHYSICAL",
                 "summary": "Took a pupil by the arm."}
                """);
        enquiry.then().body("thresholdDueOn", equalTo("2011-11-08"));
        listed(DUE_BY_TUESDAY).then().body("items.id", contains(contact.<String>path("id")));

        holidays(new BankHolidayChange(LocalDate.of(2011, 11, 8), HolidayChange.PROCLAIMED));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> listed(DUE_BY_TUESDAY).then().body("items", hasSize(0)));
        listed("?due-by=2011-11-09").then().body("items.id", contains(contact.<String>path("id")));
        holiday.read(contact).then().header("ETag", "\"1\"").body("decisionDueOn", equalTo("2011-11-09"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> Api.as(TestTokens.of(List.of("lado"), "council", "E08000037"))
                        .get("/v1/allegations/" + enquiry.path("id"))
                        .then()
                        .header("ETag", "\"1\"")
                        .body("thresholdDueOn", equalTo("2011-11-09")));
    }

    @Test
    void a_local_limit_that_is_loaded_applies_to_what_started_since_its_day_and_to_no_other_authority() {
        Response contact = received(limit, "Limited");

        limits(new ClockLimitOfAuthority("contact-decision", LocalDate.of(2011, 11, 7), 3, LimitUnit.WORKING_DAYS));

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> limit.read(contact).then().body("decisionDueOn", equalTo("2011-11-10")));
        limit.contactAbout("Earlier", "2011-11-04T09:00:00Z", "police", "")
                .then()
                .body("decisionDueOn", equalTo("2011-11-07"));
        new Desk("E08000019")
                .contactAbout("Other", "2011-11-07T09:00:00Z", "police", "")
                .then()
                .body("decisionDueOn", equalTo("2011-11-08"));
    }

    /** On Monday 7 November 2011. */
    private static Response received(Desk desk, String familyName) {
        return desk.contactAbout(familyName, "2011-11-07T09:00:00Z", "police", "");
    }

    private Response listed(String query) {
        return Api.as(holiday.worker()).get(Desk.CONTACTS + query);
    }

    private static void holidays(BankHolidayChange... days) {
        LoadedReference.tell(
                EventType.BANK_HOLIDAY_LIST_LOADED,
                ANALYST,
                ++version,
                new BankHolidayListFact(LOADED, false, List.of(days)));
    }

    private static void limits(ClockLimitOfAuthority... limits) {
        LoadedReference.tell(
                EventType.CLOCK_LIMIT_LIST_LOADED,
                ANALYST,
                ++version,
                new ClockLimitListFact(LOADED, false, List.of(limits)));
    }
}
