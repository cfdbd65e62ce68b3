package org.safeguarding.web.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets a small body arrive before a thread is taken for the request. Otherwise the thread waits for the body, and is woken for
 * each part of it: that took a fifth of the service's processor time. A client that sends nothing of its body takes no thread
 * either. Larger bodies are streamed.
 */
@ApplicationScoped
class SmallBodies {

    /** From 1 to 9,999 bytes. Not 0: quarkus-rest takes a body without bytes for one that has not been read, and waits for it. */
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,3}");

    /** Before the handlers that look at the request, after those that count it. */
    private static final int PRIORITY = 50;

    private final BodyHandler bodies = BodyHandler.create(false);

    void register(@Observes Filters filters) {
        filters.register(this::read, PRIORITY);
    }

    private void read(RoutingContext call) {
        if (isSmall(call.request())) {
            bodies.handle(call);
        } else {
            call.next();
        }
    }

    /** False for a body that does not say its length. */
    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && SMALL.matcher(length).matches();
    }
}
