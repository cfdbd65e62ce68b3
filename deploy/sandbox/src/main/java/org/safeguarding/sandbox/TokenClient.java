package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.safeguarding.sandbox.issuer.Client;
import org.safeguarding.sandbox.issuer.ClientSecrets;
import org.safeguarding.servers.ServerFailure;

/** The tokens with which the sandbox itself calls its services. Its issuer is asked with the same request as by any other client. */
final class TokenClient {

    private final Settings settings;
    private final HttpClient http = HttpClient.newHttpClient();

    TokenClient(Settings settings) {
        this.settings = settings;
    }

    String token(String clientId) {
        Client client = Client.named(clientId).orElseThrow();
        String form = "grant_type=client_credentials&client_id=" + client.id() + "&client_secret="
                + new ClientSecrets(settings.issuerFolder()).of(client);
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuerUrl() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new ServerFailure("The issuer at " + settings.issuerUrl() + " refused: " + response.body());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new ServerFailure("The issuer at " + settings.issuerUrl() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for a token.", e);
        }
    }
}
