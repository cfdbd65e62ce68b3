package org.safeguarding.metrics.stream.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.rest.Disclosures;
import org.safeguarding.metrics.stream.IndicatorStream;
import org.safeguarding.metrics.stream.Signal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/indicators/stream")
@Tag(name = "Indicators", description = "What is counted, and the figures.")
class StreamResource {

    private final IndicatorStream stream;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;

    StreamResource(IndicatorStream stream, Caller caller, JsonWebToken token, Clock clock) {
        this.stream = stream;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed({
        Roles.MASH,
        Roles.SOCIAL_WORKER,
        Roles.EARLY_HELP,
        Roles.EARLY_HELP_PARTNER,
        Roles.LADO,
        Roles.INSPECTION_LEAD,
        Roles.ANALYST,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Stream indicator values as they change",
            description = "Server-sent events for the caller's authority. The first event, values, has all requested"
                    + " values. Each later one has the indicators that changed, within a second of the"
                    + " change. A client that reads slowly gets fewer events, each with the newest values."
                    + " With Last-Event-ID, any instance continues with what has changed since; a caller"
                    + " who does not see small counts starts again with all values. A comment is sent"
                    + " every 15 seconds when nothing changes. The stream ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "An endless stream of events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = UpdateView.class)))
    public Multi<OutboundSseEvent> streamIndicators(@BeanParam @Valid StreamQuery query, @Context Sse sse) {
        var authority = caller.authority();
        var until = Instant.ofEpochSecond(token.getExpirationTime());
        var signals = stream.watch(query.watch(authority, Disclosures.of(caller), until, clock));
        return Multi.createFrom().publisher(signals).map(signal -> switch (signal) {
            case Signal.Update update ->
                sse.newEventBuilder()
                        .id(update.position().text())
                        .name("values")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(UpdateView.from(authority, update))
                        .build();
            case Signal.StillHere() ->
                sse.newEventBuilder().comment("still here").build();
        });
    }
}
