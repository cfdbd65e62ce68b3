package org.safeguarding.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.safeguarding.sandbox.issuer.Client;
import org.safeguarding.sandbox.issuer.ClientSecrets;
import org.safeguarding.servers.ServerFailure;

/** Asks the sandbox's issuer for tokens, with the same request as any other client. */
final class TokenClient {

    private final Settings settings;
    private final HttpClient http = HttpClient.newHttpClient();

    TokenClient(Settings settings) {
        this.settings = settings;
    }

    String token(String clientId) {
        Client client = Client.named(clientId).orElseThrow(() -> unknown(clientId));
        if (!Files.isDirectory(settings.issuerFolder())) {
            throw notRunning();
        }
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
            throw notRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for a token.", e);
        }
    }

    private ServerFailure notRunning() {
        return new ServerFailure("No sandbox answers at " + settings.issuerUrl() + "; start it with `make up`.");
    }

    private static ServerFailure unknown(String clientId) {
        String known = Client.ALL.stream().map(Client::id).collect(Collectors.joining(", "));
        return new ServerFailure("There is no client '" + clientId + "'; there are " + known + ".");
    }
}
