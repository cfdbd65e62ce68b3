package org.safeguarding.web.query;

import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/**
 * Refuses with 400 a query that says something else than the call reads: a parameter that it does not have, one without a value,
 * or one that is given twice and is no list. It would otherwise be passed over, and the answer be that to another question: for a
 * filter that is misspelt, everything. A parameter of the query or of the path is {@link PlainText}, for the database takes no
 * other.
 */
public class KnownParameters {

    private final Map<Method, CallParameters> calls = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void require(UriInfo uri, ResourceInfo resource) {
        List<Fault> faults = new ArrayList<>();
        MultivaluedMap<String, String> query = decoded(uri);
        if (!query.isEmpty()) {
            CallParameters known = calls.computeIfAbsent(resource.getResourceMethod(), CallParameters::of);
            query.forEach((name, values) -> known.check(name, values, faults));
        }
        uri.getPathParameters().forEach((name, values) -> CallParameters.requirePlain(name, values, faults));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static MultivaluedMap<String, String> decoded(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (HttpException _) {
            throw Refusal.invalid("", "malformed-query", "The query cannot be decoded. A % is written as %25.");
        }
    }
}
