package org.safeguarding.sandbox.issuer;

import java.util.List;
import java.util.Optional;

/**
 * A program or a person that may ask the sandbox for a token.
 *
 * @param agency the agency that the token names as the caller
 */
public record Client(String id, List<String> roles, String agency) {

    public static final List<Client> ALL = List.of(
            new Client("mash-police", List.of("mash"), "police"),
            new Client("mash-health", List.of("mash"), "health"),
            new Client("social-worker", List.of("social-worker"), "council"),
            new Client("mash-manager", List.of("social-worker", "manager"), "council"),
            new Client("early-help-worker", List.of("early-help"), "council"),
            new Client("early-help-school", List.of("early-help-partner"), "school"),
            new Client("lado", List.of("lado"), "council"),
            new Client("analyst", List.of("analyst"), "council"),
            new Client("partner-health", List.of("partner"), "health"),
            new Client("inspection-lead", List.of("inspection-lead"), "council"),
            new Client("importer", List.of("importer"), "council"),
            new Client("auditor", List.of("auditor"), "council"));

    public static Optional<Client> named(String id) {
        return ALL.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
