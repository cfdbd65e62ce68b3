package org.safeguarding.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into one {@link Problem}, over HTTP or as the answer to one line of a bulk load. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private static final Map<Integer, Refusal.Kind> KINDS =
            Stream.of(Refusal.Kind.values()).collect(Collectors.toMap(Refusal.Kind::status, Function.identity()));

    @ServerExceptionMapper
    Response map(Refusal refusal) {
        return response(refusal);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class,
        ConstraintViolationException.class,
        MismatchedInputException.class,
        JsonProcessingException.class,
        WebApplicationException.class,
        Throwable.class
    })
    Response map(Throwable failure) {
        return response(refusal(failure));
    }

    /** The problem that answers a failure. An unexpected failure is logged here, and only here. */
    public static Problem of(Throwable failure) {
        return Problem.of(refusal(failure), Span.current().getSpanContext().getTraceId());
    }

    private static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case ForbiddenException _ ->
                Refusal.forbidden("role-missing", "The token does not carry a role that may do this.");
            case UnauthorizedException _, AuthenticationFailedException _ ->
                new Refusal(
                        Refusal.Kind.UNAUTHENTICATED,
                        "token-required",
                        "Send a valid bearer token of the platform's issuer in the Authorization header.");
            case ConstraintViolationException invalid -> Faults.of(invalid);
            case JsonProcessingException unreadable -> Faults.of(unreadable);
            case WebApplicationException web -> ofStatus(web);
            default -> ofCause(failure);
        };
    }

    private static Refusal ofStatus(WebApplicationException web) {
        if (web.getCause() instanceof JsonProcessingException unreadable) {
            return Faults.of(unreadable);
        }
        if (web.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        Refusal.Kind kind = KINDS.get(web.getResponse().getStatus());
        if (kind == null || kind == Refusal.Kind.UNEXPECTED) {
            return unexpected(web);
        }
        return switch (kind) {
            case NOT_FOUND -> Refusal.notFound("resource");
            case METHOD_NOT_ALLOWED -> new Refusal(kind, "method-not-allowed", "This resource has no such method.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Refusal(kind, "unsupported-media-type", "Send the media type that the API documents.");
            case NOT_ACCEPTABLE -> new Refusal(kind, "not-acceptable", "None of the accepted media types is offered.");
            case TOO_LARGE -> new Refusal(kind, "body-too-large", "The body is larger than this service takes.");
            default -> new Refusal(kind, "invalid-request", "The request cannot be read.");
        };
    }

    private static Refusal ofCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                LOG.warnf("The database did not answer: %s", cause.getMessage());
                return new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "database-unavailable",
                        "The database is not answering or has no connection free. Nothing was stored; send it again.");
            }
        }
        return unexpected(failure);
    }

    /** True if the database does not answer, or has no connection free. */
    public static boolean databaseAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
    }

    /**
     * SQLState classes 08 (connection) and 57P (shutdown), and the timeouts of the pool, which have no state: "Sorry, acquisition
     * timeout!" if all connections are in use, "Acquisition timeout while waiting for new connection" if none can be made.
     */
    private static boolean isAway(SQLException sql) {
        if (sql instanceof SQLTransientException) {
            return true;
        }
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P");
    }

    private static Refusal unexpected(Throwable failure) {
        LOG.error("A request ended unexpectedly", failure);
        return new Refusal(
                Refusal.Kind.UNEXPECTED,
                "unexpected",
                "Something failed that should not. Nothing was stored. Quote the traceId when you report it.");
    }

    private static Response response(Refusal refusal) {
        Response.ResponseBuilder response = Response.status(refusal.kind().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusal, Span.current().getSpanContext().getTraceId()));
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return response.build();
    }
}
