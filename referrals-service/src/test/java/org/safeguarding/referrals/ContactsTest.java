package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ContactsTest {

    private static String contact(String child) {
        return """
                {"child": %s, "sourceAgency": "police", "referralSource": "6", "concernTypes": ["DOMESTIC_ABUSE"],
                 "concern": "Called to the home at night.", "receivedAt": "2018-03-29T23:30:00+01:00"}
                """.formatted(child);
    }

    @Test
    void a_contact_is_answered_with_the_day_its_decision_is_due_past_the_easter_bank_holidays() {
        Response answer = Api.post(Api.POLICE, "/v1/contacts", contact("""
                {"givenName": "Amina", "familyName": "O'Neill", "dateOfBirth": "2011-05-14", "sex": "F"}
                """));

        answer.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/contacts/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("decisionDueOn", equalTo("2018-04-03"))
                .body("referralSource", equalTo("6"));
    }

    @Test
    void the_same_child_is_found_by_name_and_date_of_birth_and_then_by_the_identifier_it_learned() {
        String byName = "\"givenName\": \"Zoë\", \"familyName\": \"Smith-Jones\", \"dateOfBirth\": \"2012-01-02\"";

        String first = Api.post(Api.POLICE, "/v1/contacts", contact("{" + byName + "}"))
                .path("childId");
        String second = Api.post(Api.POLICE, "/v1/contacts", contact("{\"nhsNumber\": \"9990000018\", " + byName + "}"))
                .path("childId");
        String third = Api.post(Api.POLICE, "/v1/contacts", contact("{\"nhsNumber\": \"9990000018\"}"))
                .path("childId");

        assertThat(first).isNotNull().isEqualTo(second).isEqualTo(third);
    }

    @Test
    void a_decision_to_refer_opens_a_referral_received_on_the_day_of_the_contact() {
        Response contact = Api.post(Api.POLICE, "/v1/contacts", contact("""
                {"givenName": "Leo", "familyName": "Marsh", "dateOfBirth": "2010-02-03"}
                """));

        Response decided = Api.decide(contact.path("id"), contact.header("ETag"), """
                {"decision": "REFERRAL", "decidedAt": "2018-03-30T12:00:00+01:00", "rationale": "Threshold met.",
                 "primaryNeed": "N1"}
                """);

        decided.then().statusCode(200).header("ETag", "\"2\"").body("decision", equalTo("REFERRAL"));
        Api.as(Api.SOCIAL_WORKER)
                .get("/v1/referrals/" + decided.path("referralId"))
                .then()
                .statusCode(200)
                .body("receivedOn", equalTo("2018-03-29"))
                .body("primaryNeed", equalTo("N1"))
                .body("contactId", equalTo(contact.path("id")));
    }

    @Test
    void a_contact_from_a_clock_that_is_a_minute_fast_is_taken_and_can_be_decided_at_once() {
        String received = contact("""
                {"givenName": "Ivy", "familyName": "Early", "dateOfBirth": "2016-02-03"}
                """)
                .replace(
                        "2018-03-29T23:30:00+01:00",
                        Instant.now().plusSeconds(60).toString());

        Response contact = Api.post(Api.POLICE, "/v1/contacts", received);

        contact.then().statusCode(201);
        Api.decide(contact.path("id"), contact.header("ETag"), """
                        {"decision": "ADVICE", "decidedAt": "%s", "rationale": "Advised."}
                        """.formatted(Instant.now()))
                .then()
                .statusCode(200);
    }
}
