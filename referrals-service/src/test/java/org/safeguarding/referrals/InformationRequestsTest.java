package org.safeguarding.referrals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** What partner agencies are asked: who sees it, who answers it, and when it is due. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class InformationRequestsTest {

    private static final String ANSWER = """
            {"answer": "Two missed.", "answeredAt": "2018-03-05T12:00:00Z"}
            """;

    private final Desk desk = new Desk("E08000102");

    @Test
    void only_the_agency_asked_and_the_council_see_a_request_and_its_answer() {
        Response request = desk.ask(desk.contactAbout("Seen"), "health");
        String path = Desk.pathOf(request);

        Api.as(desk.mash("health"))
                .get(path)
                .then()
                .statusCode(200)
                .body("child.givenName", equalTo("Ada"))
                .body("lawfulBasis", equalTo("PUBLIC_TASK"))
                .body("consent", equalTo("NOT_SOUGHT"));
        Api.as(desk.worker()).get(path).then().statusCode(200);
        Api.as(desk.mash("police")).get(path).then().statusCode(404);
        Api.as(desk.mash("police")).get(path + "/versions").then().statusCode(404);
        Api.as(TestTokens.of(List.of("mash"), "health", "E08000103"))
                .get(path)
                .then()
                .statusCode(404);
        desk.step(desk.mash("police"), request, "answer", ANSWER).then().statusCode(404);
        desk.step(desk.worker(), request, "answer", ANSWER).then().statusCode(403);
        Api.as(desk.mash("health"))
                .get("/v1/contacts/" + request.path("contactId"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_request_is_answered_once_and_its_answer_corrected_by_the_agency_with_a_reason() {
        Response request = desk.ask(desk.contactAbout("Once"), "health");
        Response answered = desk.step(desk.mash("health"), request, "answer", ANSWER);
        answered.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("answer", equalTo("Two missed."))
                .body("answeredBy", equalTo("health-mash"));

        desk.step(desk.mash("health"), answered, "answer", ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo("information-request-answered"));
        desk.step(desk.mash("health"), request, "answer", ANSWER).then().statusCode(412);
        desk.step(desk.mash("health"), answered, "answer-correction", """
                        {"answer": "One missed.", "answeredAt": "2018-03-05T12:00:00Z", "reason": "Another child."}
                        """)
                .then()
                .statusCode(200)
                .body("answer", equalTo("One missed."));
        Api.as(desk.mash("health"))
                .get(Desk.pathOf(request) + "/versions")
                .then()
                .body("action", contains("sent", "answered", "corrected"))
                .body("[1].state.answered.answer", equalTo("Two missed."))
                .body("[2].reason", equalTo("Another child."));
    }

    @Test
    void an_agency_lists_what_it_has_to_answer_and_the_council_what_is_outstanding() {
        Response contact = desk.contactAbout("Listed", "2018-03-05T09:00:00Z", "school", "");
        String answered = desk.ask(contact, "probation").path("id");
        String outstanding = desk.ask(contact, "probation").path("id");
        String housing = desk.ask(contact, "housing").path("id");
        Response first = Api.as(desk.worker()).get(Desk.REQUESTS + "/" + answered);
        desk.step(desk.mash("probation"), first, "answer", ANSWER).then().statusCode(200);

        Api.as(desk.mash("probation"))
                .get(Desk.REQUESTS + "?unanswered=true")
                .then()
                .body("items.id", contains(outstanding));
        Api.as(desk.mash("probation")).get(Desk.REQUESTS).then().body("items", hasSize(2));
        Api.as(desk.worker())
                .get(Desk.REQUESTS + "?contact=" + contact.path("id"))
                .then()
                .body("items.id", contains(housing, outstanding, answered));
        Api.as(desk.worker())
                .get(Desk.REQUESTS + "?agency=housing&due-by=2018-03-06")
                .then()
                .body("items.id", contains(housing));
        Api.as(desk.worker())
                .get(Desk.REQUESTS + "?agency=housing&due-by=2018-03-05")
                .then()
                .body("items", hasSize(0));
        Api.as(desk.worker())
                .get(Desk.REQUESTS + "?contact=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("contact"));
    }

    @Test
    void nobody_is_asked_without_a_lawful_basis_or_after_the_decision() {
        Response bare = Api.post(desk.mash("police"), Desk.CONTACTS, """
                {"child": {"givenName": "Ada", "familyName": "Bare", "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
                """);
        desk.ask(bare, "health").then().statusCode(409).body("code", equalTo("lawful-basis-missing"));

        Response screened = desk.step(desk.worker(), bare, "screening", """
                {"urgency": "RED", "owner": "j.akhtar", "screenedAt": "2018-03-05T10:00:00Z",
                 "sharing": {"lawfulBasis": "CONSENT", "consent": "GIVEN"}}
                """);
        desk.ask(screened, "health").then().statusCode(201).body("dueOn", equalTo("2018-03-05"));
        desk.decide(desk.read(screened), "ADVICE").then().statusCode(200);
        desk.ask(screened, "school").then().statusCode(409).body("code", equalTo("contact-decided"));
    }

    @Test
    void an_answer_after_the_decision_is_taken() {
        Response contact = desk.contactAbout("Late");
        Response request = desk.ask(contact, "health");
        desk.decide(desk.read(contact), "ADVICE").then().statusCode(200);

        desk.step(desk.mash("health"), request, "answer", ANSWER).then().statusCode(200);
    }

    @Test
    void a_voided_request_is_not_answered_and_the_contact_is_back_where_it_was() {
        Response contact = desk.contactAbout("Back");
        Response request = desk.ask(contact, "health");
        desk.read(contact).then().body("stage", equalTo("INFORMATION_GATHERING"));

        Response voided = desk.step(desk.worker(), request, "voiding", "{\"reason\": \"Meant for school.\"}");

        voided.then().statusCode(200).body("voided", equalTo(true));
        desk.step(desk.mash("health"), voided, "answer", ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo("voided"));
        desk.read(contact).then().body("stage", equalTo("RECEIVED"));
        Api.as(desk.worker())
                .get(Desk.REQUESTS + "?contact=" + contact.path("id"))
                .then()
                .body("items", hasSize(0));
    }
}
