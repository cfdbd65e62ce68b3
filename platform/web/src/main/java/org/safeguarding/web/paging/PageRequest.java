package org.safeguarding.web.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.web.csv.PrefersCsv;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/** Which page is asked for. Pages are cut by key, not by number, so that what arrives meanwhile shifts nothing. */
public class PageRequest {

    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Items on a page, 1 to 500.")
    int limit;

    @QueryParam("page")
    @Parameter(description = "The next of the page before; absent for the first page.")
    @PlainText
    String page;

    @Context
    HttpHeaders headers;

    /** True if the caller prefers the whole list as CSV to a page as JSON. */
    public boolean asCsv() {
        return PrefersCsv.in(headers);
    }

    /** The first of pages as long as they may be: for who reads a whole list. */
    public static PageRequest first() {
        return after(null);
    }

    /**
     * The page, as long as it may be, after another.
     *
     * @param next of the page before
     */
    public static PageRequest after(String next) {
        PageRequest request = new PageRequest();
        request.limit = MOST;
        request.page = next;
        return request;
    }

    public int limit() {
        return limit;
    }

    /** The key of the last item of the page before. */
    public Optional<UUID> after() {
        try {
            return Optional.ofNullable(page).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("page", "format", "Pass the next of the page before as it was given.");
        }
    }

    /** Cuts a page out of a list that was read with one item more than the limit. */
    public <T> Page<T> cut(List<T> found, Function<T, UUID> key) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()).toString());
    }
}
