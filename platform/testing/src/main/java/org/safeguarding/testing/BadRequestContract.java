package org.safeguarding.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.ApiDocument.Operation;
import org.safeguarding.testing.ApiDocument.Parameter;
import org.safeguarding.testing.ApiDocument.Property;
import org.safeguarding.testing.servers.TestTokens;

/**
 * What a request says wrongly is refused, with its place and what is wrong there, by every operation of the OpenAPI document, so
 * one that is added is tested too. A service extends this class with the roles that may call its operations.
 */
public abstract class BadRequestContract {

    private static final String MALFORMED = "x";

    /** A space that does not break, one without width, and a line end: none of them is seen. */
    private static final String BLANK = "\" \u00A0\u200B\\n\"";

    @TestHTTPResource
    URI service;

    private final Collection<String> roles;

    private ApiDocument document;

    /** @param roles so many that a token with all of them may call each operation */
    protected BadRequestContract(String... roles) {
        this.roles = List.of(roles);
    }

    @BeforeEach
    void read_the_document() {
        document = ApiDocument.of(given().get("/q/openapi?format=json").as(JsonNode.class));
        assertThat(document.operations()).isNotEmpty();
    }

    @Test
    void a_query_parameter_that_the_operation_does_not_have_is_refused() {
        assertRefused(document.operations()
                .map(operation -> sent(operation, "updatedSinse=2018-03-05", "400 updatedSinse unknown-parameter")));
    }

    @Test
    void a_query_parameter_without_a_value_is_refused() {
        assertRefused(parameters(parameter -> Stream.of(parameter.name() + "=", parameter.name() + "=%20")
                .map(query -> new Expected(query, "400 " + parameter.name() + " empty-parameter"))));
    }

    @Test
    void a_query_parameter_that_is_given_twice_is_refused_unless_it_is_a_list() {
        assertRefused(parameters(parameter -> parameter.isList()
                ? Stream.of()
                : Stream.of(new Expected(
                        parameter.name() + "=a&" + parameter.name() + "=a",
                        "400 " + parameter.name() + " repeated-parameter"))));
    }

    /** A text that is read in the call may be read after the record is looked up, so only a call without an id says so. */
    @Test
    void a_query_parameter_of_another_type_is_refused() {
        assertRefused(document.operations()
                .flatMap(operation -> operation.queryParameters().stream()
                        .filter(parameter -> !parameter.isText()
                                || operation.pathParameters().isEmpty())
                        .flatMap(parameter -> parameter.wrong().stream()
                                .map(value -> sent(
                                        operation,
                                        operation.queryWith(parameter, value),
                                        "400 " + parameter.name()
                                                + (parameter.isCode() ? " unknown-code" : " format"))))));
    }

    @Test
    void a_query_that_cannot_be_decoded_is_refused() {
        assertRefused(document.operations()
                .filter(operation -> !operation.queryParameters().isEmpty())
                .map(operation -> {
                    String name = operation.queryParameters().getFirst().name();
                    String status = undecodable(operation, name);
                    return status.equals("400") ? "" : operation + "?" + name + "=%zz is answered " + status;
                }));
    }

    /** The status. HTTP clients refuse to send such a query, so a socket does. */
    private String undecodable(Operation operation, String parameter) {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request = operation.method() + " " + operation.path() + "?" + parameter + "=%zz HTTP/1.1\r\n"
                    + "Host: localhost\r\nConnection: close\r\nContent-Type: " + operation.mediaType()
                    + "\r\nAuthorization: Bearer " + allRoles() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] statusLine = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
            return new String(statusLine, StandardCharsets.ISO_8859_1).substring("HTTP/1.1 ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_control_character_is_refused_in_every_parameter() {
        assertRefused(parameters(parameter ->
                Stream.of(new Expected(parameter.name() + "=a%00", "400 " + parameter.name() + " not-plain-text"))));
        assertRefused(document.operations()
                .flatMap(operation -> operation.pathParameters().stream()
                        .map(name -> sentTo(
                                operation.pathWith(name, "a%00"), operation, "400 " + name + " not-plain-text"))));
    }

    @Test
    void a_header_that_names_no_media_type_is_refused() {
        assertRefused(document.operations().map(operation -> {
            Response answer =
                    caller(allRoles()).header("Content-Type", MALFORMED).request(operation.method(), operation.path());
            return mismatch("Content-Type of " + operation, "400 Content-Type format", answer);
        }));
        assertRefused(document.operations().map(operation -> {
            Response answer = caller(allRoles())
                    .contentType(operation.mediaType())
                    .header("Accept", MALFORMED)
                    .request(operation.method(), operation.path());
            return mismatch("Accept of " + operation, "406 not-acceptable", answer);
        }));
    }

    @Test
    void a_token_whose_claims_are_not_texts_is_refused() {
        List<String> tokens = List.of(
                TestTokens.with("agency", List.of("police", "health"), roles),
                TestTokens.with("authority", 8, roles),
                TestTokens.with("sub", null, roles));
        assertRefused(document.operations()
                .flatMap(operation -> tokens.stream().map(token -> {
                    Response answer = caller(token)
                            .contentType(operation.mediaType())
                            .request(operation.method(), operation.path());
                    return mismatch(
                            "token " + tokens.indexOf(token) + " to " + operation, "401 token-required", answer);
                })));
    }

    @Test
    void a_value_of_another_type_is_refused_where_it_stands() {
        assertRefused(document.properties()
                .flatMap(property -> property.wrong().stream()
                        .map(value -> sent(
                                property,
                                value,
                                "400 " + property.pointer() + (property.isCode() ? " unknown-code" : " format")))));
    }

    @Test
    void a_property_that_is_there_twice_is_refused() {
        assertRefused(document.properties()
                .map(property -> sent(
                        property,
                        "null, \"" + property.name() + "\": null",
                        "400 " + property.pointer() + " duplicate-property")));
    }

    @Test
    void a_property_that_is_not_there_is_refused() {
        assertRefused(document.properties()
                .map(property -> property.named("n0ne"))
                .map(property -> sent(property, "null", "400 " + property.pointer() + " unknown-property")));
    }

    @Test
    void a_text_in_which_nothing_can_be_seen_is_refused() {
        assertRefused(document.properties()
                .filter(Property::isFreeText)
                .map(property -> sent(property, BLANK, "400 " + property.pointer() + " blank")));
    }

    /** A query and the refusal of it. */
    private record Expected(String query, String refusal) {}

    private Stream<String> parameters(Function<Parameter, Stream<Expected>> expected) {
        return document.operations()
                .flatMap(operation -> operation.queryParameters().stream()
                        .flatMap(expected)
                        .map(each -> sent(operation, each.query(), each.refusal())));
    }

    private String sent(Operation operation, String query, String refusal) {
        return sentTo(operation.path() + "?" + query, operation, refusal);
    }

    private String sentTo(String path, Operation operation, String refusal) {
        Response answer = caller(allRoles()).contentType(operation.mediaType()).request(operation.method(), path);
        return mismatch(operation.method() + " " + path, refusal, answer);
    }

    private String sent(Property property, String value, String refusal) {
        String body = property.bodyWith(value);
        Response answer = caller(allRoles())
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"1\"")
                .body(body)
                .request(property.operation().method(), property.operation().path());
        return mismatch(property.operation() + " " + body, refusal, answer);
    }

    private String allRoles() {
        return TestTokens.of(roles, "council", TestTokens.AUTHORITY);
    }

    private static RequestSpecification caller(String token) {
        return given().urlEncodingEnabled(false).auth().oauth2(token);
    }

    /** Empty if the answer is as expected, or has it among its faults. */
    private static String mismatch(String request, String expected, Response answer) {
        List<String> refusals = refusals(answer);
        return refusals.contains(expected) ? "" : request + " is answered " + refusals + ", not " + expected;
    }

    private static List<String> refusals(Response answer) {
        if (!"application/problem+json".equals(answer.contentType())) {
            return List.of(answer.statusCode() + " " + answer.contentType());
        }
        List<Map<String, String>> faults = answer.path("errors");
        return faults.isEmpty()
                ? List.of(answer.statusCode() + " " + answer.path("code"))
                : faults.stream()
                        .map(fault -> answer.statusCode() + " " + fault.get("pointer") + " " + fault.get("code"))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void assertRefused(Stream<String> mismatches) {
        assertThat(mismatches.filter(mismatch -> !mismatch.isEmpty())).isEmpty();
    }
}
