package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** Two transactions meet at one child, and the one that waits does right by what the other one did. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class ChildRacesTest {

    @Inject
    DataSource database;

    @Test
    void a_contact_that_loses_the_race_for_an_nhs_number_is_about_the_child_that_won_it() throws Exception {
        UUID child = UUID.randomUUID();

        Response contact = postWhile(
                """
                insert into child (id, version, authority, agency, recorded_at, nhs_number, given_name, family_name,
                                   name_key, given_sound, family_sound, alias_given, alias_family, date_of_birth, sex,
                                   ethnicity, disabilities, lived_from, lived_at, lived_address, lived_postcode, provisional,
                                   related_to, related_as, effective_on)
                values ('%s', 1, 'E08000018', 'health', now(), '9990000026', 'Ada', 'Maiden', 'ada maiden', 'AT', 'MTN', '{}',
                        '{}', '2012-03-04', 'FEMALE', 'NOT_OBTAINED', '{}', '{}', '{}', '{}', '{}', false, '{}', '{}',
                        current_date)
                """.formatted(child),
                contactAbout("\"nhsNumber\": \"9990000026\", \"givenName\": \"Ada\", \"familyName\": \"Married\""));

        assertThat(contact.statusCode()).isEqualTo(201);
        assertThat(contact.<String>path("childId")).isEqualTo(child.toString());
    }

    @Test
    void two_who_learn_an_identifier_of_one_child_at_once_both_keep_it() throws Exception {
        String child = Api.post(
                        Api.POLICE, "/v1/contacts", contactAbout("\"givenName\": \"Ada\", \"familyName\": \"Learner\""))
                .path("childId");

        postWhile(
                "update child set upn = 'U370000000001', version = 2 where id = '%s'".formatted(child),
                contactAbout("\"localId\": \"RMB7\", \"givenName\": \"Ada\", \"familyName\": \"Learner\""));

        Response found = Api.as(Api.SOCIAL_WORKER).get("/v1/children/" + child);
        assertThat(found.<String>path("upn")).isEqualTo("U370000000001");
        assertThat(found.<String>path("localId")).isEqualTo("RMB7");
        assertThat(found.<Integer>path("version")).isEqualTo(3);
    }

    private Response postWhile(String statement, String contact)
            throws SQLException, InterruptedException, ExecutionException {
        return Races.callWhile(database, statement, () -> Api.post(Api.POLICE, "/v1/contacts", contact));
    }

    private static String contactAbout(String child) {
        return """
                {"child": {%s, "dateOfBirth": "2012-03-04"},
                 "sourceAgency": "police", "referralSource": "6", "concernTypes": ["NEGLECT"],
                 "concern": "Seen alone at night.", "receivedAt": "2018-03-05T09:00:00Z"}
                """.formatted(child);
    }
}
