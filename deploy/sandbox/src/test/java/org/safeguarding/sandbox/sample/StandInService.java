package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands in for a service's bulk endpoint: accepts each line once and answers it as replayed after that, line by line while the
 * request is read.
 */
final class StandInService implements AutoCloseable {

    static {
        // Without it every answer waits 40 ms for an acknowledgement; the JDK's server has no other switch.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** A refusal: the status and code of its problem. */
    record Refusal(int status, String code) {}

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Function<JsonNode, Optional<Refusal>> rule;
    private final String token;
    private final Map<String, String> locations = new ConcurrentHashMap<>();
    private final List<JsonNode> accepted = Collections.synchronizedList(new ArrayList<>());

    StandInService(String token, Function<JsonNode, Optional<Refusal>> rule) throws IOException {
        this.token = token;
        this.rule = rule;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/bulk", this::bulk);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<JsonNode> accepted() {
        return accepted;
    }

    static String idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void bulk(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                byte[] problem = "{\"status\":401,\"code\":\"unauthorized\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(401, problem.length);
                exchange.getResponseBody().write(problem);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
            OutputStream answers = exchange.getResponseBody();
            long number = 0;
            for (String text = lines.readLine(); text != null && !text.isBlank(); text = lines.readLine()) {
                answers.write(json.writeValueAsBytes(answer(++number, json.readTree(text))));
                answers.write('\n');
            }
        }
    }

    private ObjectNode answer(long number, JsonNode line) {
        String key = line.get("key").asText();
        ObjectNode answer = json.createObjectNode().put("line", number).put("key", key);
        Optional<Refusal> refusal = rule.apply(line);
        if (refusal.isPresent()) {
            answer.put("status", refusal.get().status())
                    .putObject("problem")
                    .put("code", refusal.get().code())
                    .put("detail", "The stand-in refuses it.");
            return answer;
        }
        String location = "/v1/records/" + idOf(key);
        if (locations.putIfAbsent(key, location) != null) {
            answer.put("replayed", true);
        } else {
            accepted.add(line);
        }
        return answer.put("status", 201).put("location", location);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
