package org.safeguarding.inspections;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/**
 * Which tokens a service accepts from an issuer that publishes its keys. It remembers those that it has verified, so every test
 * first sends one that is good. The services share the code and the configuration, so the tests are here only.
 */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
@QuarkusTestResource(value = TestIssuer.class, restrictToAnnotatedClass = true)
class TokensTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Not injected: an injected value is required when the application of every other test starts, and there it is empty. */
    private final String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);

    @Inject
    LaterTicker ticker;

    @Test
    void a_remembered_token_is_refused_when_a_character_of_its_signature_is_changed() {
        String token = issuer("sign", claims("inspection-lead", AN_HOUR));
        int middle = token.length() - 100;
        String altered =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThat(status(token)).isEqualTo(200);
        assertThat(status(altered)).isEqualTo(401);
        assertThat(status(token.substring(0, token.lastIndexOf('.') + 1))).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void a_remembered_token_is_refused_when_its_claims_are_changed() {
        String token = issuer("sign", claims("partner", AN_HOUR));
        String[] parts = token.split("\\.", -1);
        String leads = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("partner", "inspection-lead");
        String altered = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(leads.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];

        assertThat(status(token)).isEqualTo(403);
        assertThat(status(altered)).isEqualTo(401);
        assertThat(status(token)).isEqualTo(403);
    }

    @Test
    void a_token_that_somebody_else_signed_is_refused_each_time() {
        String claims = claims("inspection-lead", AN_HOUR);

        assertThat(status(issuer("sign", claims))).isEqualTo(200);
        assertRefusedTwice(issuer("forge", claims));
    }

    @Test
    void a_token_that_has_expired_or_is_for_others_or_from_others_is_refused_each_time() {
        String claims = claims("inspection-lead", AN_HOUR);

        assertThat(status(issuer("sign", claims))).isEqualTo(200);
        assertRefusedTwice(issuer("sign", claims("inspection-lead", AN_HOUR.negated())));
        assertRefusedTwice(issuer("sign", claims.replace("\"safeguarding\"", "\"another-platform\"")));
        assertRefusedTwice(issuer("sign", claims.replace(issuer, "https://another-issuer.test")));
    }

    @Test
    void each_caller_stays_who_they_are() {
        String lead = issuer("sign", claims("inspection-lead", AN_HOUR));
        String partner = issuer("sign", claims("partner", AN_HOUR));

        for (int round = 0; round < 3; round++) {
            assertThat(status(lead)).isEqualTo(200);
            assertThat(status(partner)).isEqualTo(403);
        }
    }

    @Test
    void a_token_of_a_key_that_the_issuer_has_withdrawn_is_refused_after_sixty_seconds() {
        String old = issuer("sign", claims("inspection-lead", AN_HOUR));
        assertThat(status(old)).isEqualTo(200);

        issuer("rotate", "");
        String current = issuer("sign", claims("inspection-lead", AN_HOUR));
        assertThat(status(current)).isEqualTo(200);
        assertThat(status(old)).isEqualTo(200);

        ticker.pass(Duration.ofSeconds(60));
        assertThat(status(old)).isEqualTo(401);
        assertThat(status(current)).isEqualTo(200);
    }

    private static void assertRefusedTwice(String token) {
        assertThat(status(token)).isEqualTo(401);
        assertThat(status(token)).isEqualTo(401);
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get(Api.INSPECTIONS)
                .statusCode();
    }

    private String issuer(String path, String body) {
        return given().body(body).post(issuer + "/" + path).asString();
    }

    private String claims(String role, Duration validity) {
        Instant now = Instant.now();
        return """
                {"iss": "%s", "aud": "safeguarding", "sub": "council-%s", "iat": %d, "exp": %d, "roles": ["%s"],
                 "agency": "council", "authority": "E08000018"}""".formatted(
                        issuer,
                        role,
                        now.minus(AN_HOUR).minus(AN_HOUR).getEpochSecond(),
                        now.plus(validity).getEpochSecond(),
                        role);
    }
}
