package org.safeguarding.sandbox.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    private static final Client MASH = Client.named("mash-police").orElseThrow();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Issuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = Issuer.start(folder, 0, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void a_token_verifies_against_the_published_keys_and_says_who_is_calling() throws Exception {
        JsonNode discovery = json(get("/.well-known/openid-configuration").body());

        HttpResponse<String> response = form(credentials("mash-police", secret()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(response.body()).get("token_type").asText()).isEqualTo("Bearer");
        assertThat(json(response.body()).get("expires_in").asInt()).isEqualTo(3600);
        JwtClaims claims = verified(
                json(response.body()).get("access_token").asText(),
                discovery.get("jwks_uri").asText(),
                discovery.get("issuer").asText());
        assertThat(claims.getSubject()).isEqualTo("mash-police");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("mash");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("police");
        assertThat(claims.getStringClaimValue("authority")).isEqualTo("E08000018");
    }

    @Test
    void the_secret_may_come_by_http_basic() throws Exception {
        assertThat(basic("mash-police", secret()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_get_the_same_answer() throws Exception {
        HttpResponse<String> wrongSecret = form(credentials("mash-police", "guess"));
        HttpResponse<String> unknownClient = form(credentials("nobody", "guess"));

        assertThat(wrongSecret.statusCode()).isEqualTo(401);
        assertThat(json(wrongSecret.body()).get("error").asText()).isEqualTo("invalid_client");
        assertThat(unknownClient.statusCode()).isEqualTo(401);
        assertThat(unknownClient.body()).isEqualTo(wrongSecret.body());
        assertThat(basic("mash-police", "guess").headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"sandbox\"");
    }

    @Test
    void what_is_not_a_client_credentials_request_is_refused_with_its_reason() throws Exception {
        assertThat(error(form("client_id=mash-police"))).isEqualTo("400 invalid_request");
        assertThat(error(form("grant_type=password&username=a&password=b"))).isEqualTo("400 unsupported_grant_type");
        assertThat(error(form("grant_type=client_credentials&grant_type=client_credentials")))
                .isEqualTo("400 invalid_request");
        assertThat(error(form("grant_type=%zz"))).isEqualTo("400 invalid_request");
        assertThat(error(form("grant_type=" + "x".repeat(10_000)))).isEqualTo("400 invalid_request");
        assertThat(get("/token").statusCode()).isEqualTo(405);
        assertThat(get("/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void keys_and_secrets_are_the_same_after_a_restart_and_nobody_else_can_read_them() throws Exception {
        String keys = get("/jwks").body();
        String secret = secret();

        issuer.close();
        issuer = Issuer.start(folder, 0, Clock.systemUTC());

        assertThat(get("/jwks").body()).isEqualTo(keys).doesNotContain("\"d\"");
        assertThat(secret()).isEqualTo(secret);
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(Client.ALL.size() + 1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private String secret() {
        return new ClientSecrets(folder).of(MASH);
    }

    private static String credentials(String client, String secret) {
        return "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer.url() + path)).GET());
    }

    private HttpResponse<String> form(String form) throws Exception {
        return send(post(form));
    }

    private HttpResponse<String> basic(String client, String secret) throws Exception {
        String credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(post("grant_type=client_credentials").header("Authorization", "Basic " + credentials));
    }

    private HttpRequest.Builder post(String form) {
        return HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String error(HttpResponse<String> response) throws Exception {
        return response.statusCode() + " " + json(response.body()).get("error").asText();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static JwtClaims verified(String token, String jwksUri, String issuer) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(jwksUri)))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("safeguarding")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
