package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.testing.servers.ServersResource;

/** An incident that is sent again with a new key counts again, so each of its contacts has a warning and is listed. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class SentTwiceTest {

    private static final String LIST = "sent-twice=true";

    private static String warning(String other) {
        return "There is another contact about the child from the agency, of this incident and day: " + other
                + ". Each counts. If it was sent twice, void one.";
    }

    private static Response incident(Desk desk) {
        return Api.post(desk.mash("police"), "/v1/incidents", """
                {"incidentReference": "SYP-1", "sourceAgency": "police", "referralSource": "6",
                 "concernTypes": ["NEGLECT"], "concern": "Called to the home.", "receivedAt": "2018-03-05T09:00:00Z",
                 "children": [{"givenName": "Ada", "familyName": "Twice", "dateOfBirth": "2012-03-04"},
                              {"givenName": "Ben", "familyName": "Twice", "dateOfBirth": "2013-03-04"}]}
                """);
    }

    @Test
    void each_contact_of_an_incident_that_is_sent_again_names_the_first_and_both_are_listed_until_one_is_voided() {
        Desk desk = new Desk("E08000131");
        List<String> first = incident(desk).path("contacts.id");

        Response again = incident(desk);

        List<String> second = again.path("contacts.id");
        again.then().statusCode(201);
        assertThat(again.<List<List<String>>>path("contacts.warnings.text"))
                .containsExactly(List.of(warning(first.get(0))), List.of(warning(first.get(1))));
        assertThat(again.<List<List<String>>>path("contacts.warnings.rule"))
                .containsExactly(List.of("local"), List.of("local"));
        assertThat(Api.as(desk.worker()).get("/v1/contacts/" + first.getFirst()).<List<String>>path("warnings.text"))
                .containsExactly(warning(second.getFirst()));
        desk.list(LIST).body("items.id", containsInAnyOrder(first.get(0), first.get(1), second.get(0), second.get(1)));

        for (String contact : second) {
            Response read = Api.as(desk.worker()).get("/v1/contacts/" + contact);
            desk.step(desk.worker(), read, "voiding", "{\"reason\": \"Sent twice.\"}")
                    .then()
                    .statusCode(200)
                    .body("warnings", empty());
        }
        desk.list(LIST).body("items", empty());
        Api.as(desk.worker()).get("/v1/contacts/" + first.getFirst()).then().body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "E08000132, Another, 2018-03-05T09:00:00Z, police, SYP-1",
        "E08000133, Twice,   2018-03-06T00:00:00Z, police, SYP-1",
        "E08000134, Twice,   2018-03-05T09:00:00Z, health, SYP-1",
        "E08000135, Twice,   2018-03-05T09:00:00Z, police, SYP-2"
    })
    void another_child_day_agency_or_incident_is_another_contact(
            String authority, String familyName, String receivedAt, String agency, String reference) {
        Desk desk = new Desk(authority);
        desk.contactAbout("Twice", "2018-03-05T23:59:59Z", "police", ", \"incidentReference\": \"SYP-1\"");

        Response other =
                desk.contactAbout(familyName, receivedAt, agency, ", \"incidentReference\": \"" + reference + "\"");

        other.then().statusCode(201).body("warnings", empty());
        desk.list(LIST).body("items", empty());
    }

    @Test
    void contacts_without_an_incident_are_not_compared() {
        Desk desk = new Desk("E08000136");
        desk.contactAbout("None");

        desk.contactAbout("None").then().body("warnings", empty()).body("repeatContacts.contacts", hasSize(1));
        desk.list(LIST).body("items", empty());
    }

    @Test
    void the_answer_to_a_line_of_a_load_warns_too_and_so_does_the_answer_to_the_line_sent_again() {
        Desk desk = new Desk("E08000137");
        String line = """
                {"type":"contact","key":"%s","data":{"child":{"givenName":"Ada","familyName":"Load","dateOfBirth":"2012-03-04"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-03-05T09:00:00Z","incidentReference":"%s"}}
                """;
        String lines = line.formatted("T-1", "SYP-1") + line.formatted("T-2", "SYP-1") + line.formatted("T-3", "SYP-2");

        List<JsonPath> answers = Api.load(desk.importer(), lines);
        List<JsonPath> again = Api.load(desk.importer(), lines);

        String first = id(answers.get(0));
        String second = id(answers.get(1));
        assertThat(answers)
                .extracting(answer -> answer.getString("warnings[0].text"))
                .containsExactly(warning(second), warning(first), null);
        assertThat(again)
                .extracting(answer -> answer.getString("warnings[0].text"))
                .containsExactly(warning(second), warning(first), null);
    }

    private static String id(JsonPath answer) {
        return answer.getString("location").substring("/v1/contacts/".length());
    }
}
