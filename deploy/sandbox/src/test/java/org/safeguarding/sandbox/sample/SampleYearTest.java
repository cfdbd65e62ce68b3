package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safeguarding.sandbox.sample.StandInService.Refusal;

@Timeout(600)
class SampleYearTest {

    private static final Sample SAMPLE = SampleLines.SAMPLE;
    private static final Set<String> CHILD_IDS = SAMPLE.children().stream()
            .map(child -> StandInService.idOf(child.key()))
            .collect(toSet());
    private static final String TOKEN = "token-of-the-importer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<StandInService> services = new ArrayList<>();

    @AfterEach
    void close() {
        services.forEach(StandInService::close);
    }

    @Test
    void every_line_is_loaded_once_and_a_second_load_changes_nothing() throws Exception {
        StandInService referrals = service(this::accept);
        StandInService plans = service(this::accept);
        StandInService inspections = service(this::accept);
        Endpoints endpoints = new Endpoints(referrals.uri(), plans.uri(), inspections.uri());

        Loaded first = SampleYear.load(endpoints, () -> TOKEN, (part, done, total) -> {});
        Loaded second = SampleYear.load(endpoints, () -> TOKEN, (part, done, total) -> {});

        assertThat(first).isEqualTo(new Loaded(SAMPLE.size(), SAMPLE.size(), 0));
        assertThat(second).isEqualTo(new Loaded(SAMPLE.size(), 0, SAMPLE.size()));
        assertThat(referrals.accepted()).hasSize(Math.toIntExact(SAMPLE.size()) - 1_668 - 1_017 - 2);
        assertThat(plans.accepted()).hasSize(1_668 + 1_017);
        assertThat(inspections.accepted()).hasSize(2);
        assertThat(plans.accepted())
                .as("plans name their child by the id that referrals-service gave")
                .filteredOn(line -> line.get("type").asText().equals("child-protection-plan"))
                .hasSize(1_668)
                .allMatch(line -> CHILD_IDS.contains(line.at("/data/childId").asText()));
    }

    @Test
    void a_child_that_plans_service_has_not_heard_of_yet_is_sent_again_until_it_has() throws Exception {
        StandInService referrals = service(this::accept);
        Set<String> asked = new HashSet<>();
        StandInService plans = service(line -> line.get("type").asText().equals("child-protection-plan")
                        && asked.size() < 700
                        && asked.add(line.get("key").asText())
                ? Optional.of(new Refusal(422, "child-not-known"))
                : Optional.empty());
        StandInService inspections = service(this::accept);

        List<Long> done = new ArrayList<>();
        Loaded loaded = SampleYear.load(
                new Endpoints(referrals.uri(), plans.uri(), inspections.uri()),
                () -> TOKEN,
                (part, lines, total) -> done.add(lines),
                SAMPLE,
                PATIENCE);

        assertThat(done).as("progress").isSorted().endsWith(SAMPLE.size());
        assertThat(loaded).isEqualTo(new Loaded(SAMPLE.size(), SAMPLE.size(), 0));
        assertThat(plans.accepted())
                .extracting(line -> line.get("type").asText())
                .containsSubsequence(
                        "child-protection-plan",
                        "child-protection-plan-end",
                        "child-protection-plan",
                        "child-protection-plan-end");
    }

    @Test
    void a_child_that_stays_unknown_stops_the_load() throws Exception {
        StandInService referrals = service(this::accept);
        StandInService plans = service(line -> Optional.of(new Refusal(422, "child-not-known")));

        assertThatThrownBy(() -> SampleYear.load(
                        new Endpoints(referrals.uri(), plans.uri(), plans.uri()),
                        () -> TOKEN,
                        (part, done, total) -> {},
                        SAMPLE,
                        Duration.ofMillis(200)))
                .isInstanceOf(SampleNotLoaded.class)
                .hasMessageStartingWith("500 of the child protection plans name a child that " + plans.uri());
    }

    @Test
    void any_other_refusal_stops_the_load_with_line_key_code_and_detail() throws Exception {
        StandInService referrals = service(line -> line.get("key").asText().equals("sample-2017-18-child-R000007")
                ? Optional.of(new Refusal(400, "invalid-request"))
                : Optional.empty());

        assertThatThrownBy(() -> load(referrals, () -> TOKEN))
                .isInstanceOf(SampleNotLoaded.class)
                .hasMessage("Line 7 of the children (key sample-2017-18-child-R000007) was refused by "
                        + referrals.uri() + " with 400 invalid-request: The stand-in refuses it.");
        assertThat(referrals.accepted()).hasSizeLessThan(21_776);
    }

    @Test
    void a_wrong_token_stops_the_load() throws Exception {
        StandInService referrals = service(this::accept);

        assertThatThrownBy(() -> load(referrals, () -> "another"))
                .isInstanceOf(SampleNotLoaded.class)
                .hasMessage(referrals.uri() + "/v1/bulk answered 401: {\"status\":401,\"code\":\"unauthorized\"}");
    }

    @Test
    void a_service_that_is_not_there_stops_the_load() throws Exception {
        URI gone;
        try (StandInService closed = new StandInService(TOKEN, this::accept)) {
            gone = closed.uri();
        }

        assertThatThrownBy(() -> SampleYear.load(
                        new Endpoints(gone, gone, gone), () -> TOKEN, (part, done, total) -> {}, SAMPLE, PATIENCE))
                .isInstanceOf(SampleNotLoaded.class)
                .hasMessage("The connection to " + gone + "/v1/bulk failed (ConnectException).");
    }

    private void load(StandInService service, TokenSource tokens) throws InterruptedException {
        SampleYear.load(
                new Endpoints(service.uri(), service.uri(), service.uri()),
                tokens,
                (part, done, total) -> {},
                SAMPLE,
                PATIENCE);
    }

    private Optional<Refusal> accept(JsonNode line) {
        return Optional.empty();
    }

    private StandInService service(Function<JsonNode, Optional<Refusal>> rule) throws IOException {
        StandInService service = new StandInService(TOKEN, rule);
        services.add(service);
        return service;
    }
}
