package org.safeguarding.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses headers that name no media type, before quarkus-rest chooses the method by them: it would answer 500. */
public class MediaTypes {

    @ServerRequestFilter(preMatching = true)
    void require(ContainerRequestContext call) {
        if (!isRead(call::getMediaType)) {
            throw Refusal.invalid(
                    HttpHeaders.CONTENT_TYPE, "format", "The value is a media type such as application/json.");
        }
        if (!isRead(call::getAcceptableMediaTypes)) {
            throw new Refusal(
                    Refusal.Kind.NOT_ACCEPTABLE,
                    "not-acceptable",
                    "The header Accept is a list of media types such as application/json.");
        }
    }

    private static boolean isRead(Runnable header) {
        try {
            header.run();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
