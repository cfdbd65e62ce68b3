package org.safeguarding.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.safeguarding.servers.Waiting;

/** One of the four packaged services. */
final class ServiceComponent extends Component {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final Settings settings;
    private final Supplier<Map<String, String>> environment;
    private final Supplier<List<String>> flags;
    private volatile ServiceProcess definition;
    private volatile Process process;

    /**
     * @param environment where its database, broker and issuer are; asked when those are ready
     * @param flags of its JVM, beside the usual ones; asked at the start, when there is an AOT cache
     */
    ServiceComponent(
            Service service,
            Settings settings,
            Supplier<Map<String, String>> environment,
            Supplier<List<String>> flags) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.flags = flags;
    }

    Service service() {
        return service;
    }

    @Override
    String name() {
        return service.module();
    }

    @Override
    void launch() {
        definition = ServiceProcess.of(service, settings, environment.get());
        process = definition.start(flags.get());
    }

    @Override
    void awaitReady() {
        Process started = process;
        if (started != null) {
            Waiting.until(this::answersReady, started, name(), log());
        }
    }

    private boolean answersReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    void end() {
        if (definition != null) {
            if (settings.trains()) {
                settings.aotCache(service).await(process, name(), log());
            }
            definition.stop();
        }
    }

    @Override
    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    @Override
    Path log() {
        return settings.data().resolve("logs").resolve(service.module() + ".log");
    }
}
