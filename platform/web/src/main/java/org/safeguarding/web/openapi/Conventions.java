package org.safeguarding.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into every OpenAPI document what holds for every operation: the bearer token and the problems. */
public class Conventions implements OASFilter {

    private static final String SCHEME = "bearer";

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request cannot be read or is not valid.",
            "401", "The token is missing, expired or not the issuer's.",
            "403", "The token does not carry a role or claim that may do this.");

    private static final Map<String, String> CHANGES = Map.of(
            "409", "The state of the record forbids it.",
            "413", "The body is larger than this service takes.",
            "415", "The media type is not the documented one.",
            "422", "The request is well formed, yet cannot be done; or its key came before with another request.");

    private static final Map<String, String> CONDITIONAL = Map.of(
            "412", "The record has moved on: read it again.",
            "428", "The header If-Match is missing.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OAuth2 client credentials: a JWT of the platform's issuer."));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        Map<String, String> problems = new TreeMap<>(ALWAYS);
        if (path.contains("{")) {
            problems.put("404", "There is no such record, or the caller may not see it.");
        }
        if (method == PathItem.HttpMethod.POST || method == PathItem.HttpMethod.PUT) {
            problems.putAll(CHANGES);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()))) {
            problems.putAll(CONDITIONAL);
        }
        APIResponses responses = operation.getResponses();
        problems.forEach((status, description) -> {
            APIResponse declared = responses.getAPIResponse(status);
            if (declared == null || declared.getContent() == null) {
                responses.addAPIResponse(status, problem(description));
            }
        });
    }

    private static APIResponse problem(String description) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }
}
