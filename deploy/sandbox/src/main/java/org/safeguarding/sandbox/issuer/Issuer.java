package org.safeguarding.sandbox.issuer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small OAuth2 issuer for the sandbox: client credentials, a JWKS, and the discovery document, where the services
 * find both as they would with Keycloak. It listens on loopback only, and is never on the class path of a service.
 */
public final class Issuer implements AutoCloseable {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int LONGEST_REQUEST = 8 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SigningKey key;
    private final ClientSecrets secrets;
    private final Clock clock;

    private Issuer(HttpServer server, SigningKey key, ClientSecrets secrets, Clock clock) {
        this.server = server;
        this.key = key;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Keys and secrets are read from the folder, or generated there. Port 0 takes a free port. */
    public static Issuer start(Path folder, int port, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SigningKey key = SigningKey.kept(folder.resolve("signing-key.json"));
        ClientSecrets secrets = new ClientSecrets(folder);
        Client.ALL.forEach(secrets::of);
        Issuer issuer = new Issuer(server, key, secrets, clock);
        server.createContext("/token", issuer::token);
        server.createContext("/jwks", exchange -> answer(exchange, 200, key.jwks()));
        server.createContext("/.well-known/openid-configuration", issuer::discovery);
        server.createContext("/", exchange -> answer(exchange, 404, "{}"));
        server.setExecutor(issuer.executor);
        server.start();
        return issuer;
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (!"POST".equals(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "POST");
            answer(exchange, 405, "{}");
            return;
        }
        try {
            Client client = authenticated(exchange);
            answer(
                    exchange,
                    200,
                    json(Map.of(
                            "access_token", key.token(client, url(), clock.instant(), VALIDITY),
                            "token_type", "Bearer",
                            "expires_in", VALIDITY.toSeconds())));
        } catch (OAuthError refusal) {
            if (refusal.challenge()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"sandbox\"");
            }
            answer(
                    exchange,
                    refusal.status(),
                    json(Map.of("error", refusal.error(), "error_description", refusal.getMessage())));
        }
    }

    private Client authenticated(HttpExchange exchange) throws IOException, OAuthError {
        byte[] form = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (form.length > LONGEST_REQUEST) {
            throw OAuthError.invalidRequest("The request is too long.");
        }
        TokenRequest request = TokenRequest.parse(
                new String(form, StandardCharsets.UTF_8),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
        if (request.grantType().isEmpty()) {
            throw OAuthError.invalidRequest("grant_type is missing.");
        }
        if (!request.grantType().equals("client_credentials")) {
            throw OAuthError.unsupportedGrantType();
        }
        return Client.named(request.clientId())
                .filter(client -> secrets.matches(client, request.clientSecret()))
                .orElseThrow(() -> OAuthError.invalidClient(request.basic()));
    }

    private void discovery(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url());
        document.put("token_endpoint", url() + "/token");
        document.put("jwks_uri", url() + "/jwks");
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        answer(exchange, 200, json(document));
    }

    private static String json(Map<String, Object> document) throws JsonProcessingException {
        return JSON.writeValueAsString(document);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
