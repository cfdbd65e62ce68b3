package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** A contact as a source system has it, with all that was done with it, line by line. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ContactBulkTest {

    private static final String LINES = """
            {"type":"contact","key":"%1$s","data":{"child":{"givenName":"Ada","familyName":"%1$s","dateOfBirth":"2012-03-04"},"sourceAgency":"police","referralSource":"6","concernTypes":["NEGLECT"],"concern":"Seen.","receivedAt":"2018-03-05T09:00:00Z","incidentReference":"I-1"}}
            {"type":"contact-screening","key":"%1$s-s","data":{"contactKey":"%1$s","urgency":"AMBER","owner":"j.akhtar","screenedAt":"2018-03-05T10:00:00Z"}}
            {"type":"information-request","key":"%1$s-r","data":{"contactKey":"%1$s","agency":"health","requestedAt":"2018-03-05T11:00:00Z","question":"Known?"}}
            {"type":"information-answer","key":"%1$s-a","data":{"informationRequestKey":"%1$s-r","answeredAt":"2018-03-05T12:00:00Z","answer":"No.","recordedAt":"2018-03-05T12:00:00Z"}}
            {"type":"contact-decision","key":"%1$s-d","data":{"contactKey":"%1$s","decision":"ADVICE","decidedAt":"2018-03-05T15:00:00Z","rationale":"Weighed."}}
            {"type":"contact-oversight","key":"%1$s-o","data":{"contactKey":"%1$s","overseenAt":"2018-03-05T16:00:00Z","agrees":true,"comment":"Agreed."}}
            {"type":"contact-feedback","key":"%1$s-f","data":{"contactKey":"%1$s","givenAt":"2018-03-05T17:00:00Z","channel":"LETTER"}}
            """;

    private final Desk desk = new Desk("E08000107");

    private List<JsonPath> load(String lines) {
        return Api.load(desk.importer(), lines);
    }

    @Test
    void the_whole_life_of_a_contact_is_loaded_and_who_did_what_is_not_made_up() {
        List<JsonPath> answers = load(LINES.formatted("Loaded"));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 200, 201, 200, 200, 200, 200);
        Api.as(desk.worker())
                .get(answers.getFirst().getString("location"))
                .then()
                .body("stage", equalTo("OVERSEEN"))
                .body("screening.urgency", equalTo("AMBER"))
                .body("screening.screenedBy", nullValue())
                .body("decidedBy", nullValue())
                .body("oversight.overseenBy", nullValue())
                .body("feedback.channel", equalTo("LETTER"))
                .body("incidentReference", equalTo("I-1"));
        Api.as(desk.mash("health"))
                .get(answers.get(2).getString("location"))
                .then()
                .body("answer", equalTo("No."))
                .body("dueOn", equalTo("2018-03-06"))
                .body("lawfulBasis", nullValue());
        Api.as(desk.mash("health"))
                .get(answers.get(2).getString("location") + "/versions")
                .then()
                .body("action", contains("sent", "answered"))
                .body("[1].recordedAt", equalTo("2018-03-05T12:00:00Z"));
    }

    @Test
    void a_line_that_is_wrong_is_refused_and_the_others_go_on() {
        String lines = LINES.formatted("Wrong")
                .replace("\"urgency\":\"AMBER\"", "\"urgency\":\"PINK\"")
                .replace("\"answeredAt\":\"2018-03-05T12:00:00Z\"", "\"answeredAt\":\"2018-03-05T10:59:59Z\"")
                .replace("\"overseenAt\":\"2018-03-05T16:00:00Z\"", "\"overseenAt\":null");

        List<JsonPath> answers = load(lines);

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"))
                .containsExactly(201, 400, 201, 400, 200, 400, 200);
        assertThat(answers)
                .extracting(answer -> answer.getString("problem.errors[0].code"))
                .containsExactly(null, "unknown-code", null, "before-request", null, "required", null);
    }

    @Test
    void a_line_is_held_to_what_a_single_call_is_held_to() {
        String contact = LINES.formatted("Strict").lines().findFirst().orElseThrow() + "\n";
        String lines = contact.replace("\"concern\":\"Seen.\"", "\"concern\":\"Seen.\",\"concern\":\"Heard.\"")
                + contact.replace("\"concern\":\"Seen.\"", "\"concern\":\" \\u00a0\"")
                + contact.replace("\"referralSource\":\"6\"", "\"referralSource\":6")
                + contact.replace("\"2018-03-05T09:00:00Z\"", "1520240400")
                + contact.replace("\"2012-03-04\"", "[2012,3,4]");

        assertThat(load(lines))
                .extracting(
                        answer -> answer.getString("problem.errors[0].pointer"),
                        answer -> answer.getString("problem.errors[0].code"))
                .containsExactly(
                        tuple("/data/concern", "duplicate-property"),
                        tuple("/data/concern", "blank"),
                        tuple("/data/referralSource", "unknown-code"),
                        tuple("/data/receivedAt", "format"),
                        tuple("/data/child/dateOfBirth", "format"));
    }

    @Test
    void the_clock_of_a_source_system_may_be_five_minutes_fast() {
        String contact = LINES.formatted("Clock").lines().findFirst().orElseThrow() + "\n";
        Instant now = Instant.now();

        List<JsonPath> answers = load(contact.replace(
                        "\"incidentReference\"", "\"recordedAt\":\"" + now.plusSeconds(60) + "\",\"incidentReference\"")
                + contact.replace("\"key\":\"Clock\"", "\"key\":\"Clock-2\"")
                        .replace(
                                "\"incidentReference\"",
                                "\"recordedAt\":\"" + now.plusSeconds(3600) + "\",\"incidentReference\""));

        assertThat(answers)
                .extracting(answer -> answer.getInt("status"), answer -> answer.getString("problem.errors[0].pointer"))
                .containsExactly(tuple(201, null), tuple(400, "/data/recordedAt"));
        Api.as(desk.worker())
                .get(answers.getFirst().getString("location"))
                .then()
                .body("recordedAt", lessThan(now.plusSeconds(60).toString()));
    }
}
