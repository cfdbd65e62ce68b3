package org.safeguarding.sandbox.issuer;

import java.util.List;
import java.util.Optional;

/**
 * A program or a desk that may ask the sandbox for a token.
 *
 * @param agency who the token says is calling
 */
public record Client(String id, String role, String agency) {

    public static final List<Client> ALL = List.of(
            new Client("mash-police", "mash", "police"),
            new Client("social-worker", "social-worker", "council"),
            new Client("analyst", "analyst", "council"),
            new Client("partner-health", "partner", "health"),
            new Client("inspection-lead", "inspection-lead", "council"),
            new Client("importer", "importer", "council"),
            new Client("auditor", "auditor", "council"));

    public static Optional<Client> named(String id) {
        return ALL.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
