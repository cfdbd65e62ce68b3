package org.safeguarding.web.idempotency;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.journal.Answered;
import org.safeguarding.journal.Journal;
import org.safeguarding.journal.Request;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * Does a request once, however often it is sent. A client whose connection breaks has usually committed; it sends the same request
 * with the same {@code Idempotency-Key} and gets the first answer.
 *
 * <p>The journal notes the key in the transaction of what the request does, so there is no moment in which one is there without
 * the other. Nearly every request is the first of its key, so none pays for a look before. Only a request that fails, because of
 * the key itself or of what the first one left behind, looks whether it had been answered. One that lost a race against another
 * request is done once more: it then sees what the other one left.
 */
@ApplicationScoped
public class Idempotently {

    /** Name of the request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** What the API says of the header. */
    public static final String DESCRIPTION =
            "A key of your own for this request. Sent again with the same key, it is not done"
                    + " again: the answer shows the record as it was after the first time. What depends on the reader, the day or other"
                    + " records is worked out again.";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Journal journal;
    private final EntityManager entityManager;
    private final RequestDigest digest;
    private final Caller caller;

    Idempotently(Journal journal, EntityManager entityManager, RequestDigest digest, Caller caller) {
        this.journal = journal;
        this.entityManager = entityManager;
        this.digest = digest;
        this.caller = caller;
    }

    /**
     * Does the work in one transaction with the key, or answers as the first time.
     *
     * @param key 1 to 200 visible ASCII characters, unique for the client, its agency and its authority; 400 without it
     * @param target the path that was called; the same key on another path is another request
     * @param body of the request, as it was read
     * @param work runs in a transaction of its own and is rolled back whole if it refuses
     * @param again the first answer, made once more from what it showed
     */
    public <V> RestResponse<V> call(
            String key, String target, Object body, Supplier<Answer<V>> work, Function<Answered, Answer<V>> again) {
        Request request = new Request(caller.actor(), requireKey(HEADER, key), digest.of(target, body));
        return once(
                request,
                work,
                Answer::response,
                answered -> answered.kept() == null ? again.apply(answered).response() : asKept(answered));
    }

    /**
     * As {@link #call}, for a caller that makes its own response.
     *
     * @param first the response to a request that was done, made in its transaction
     * @param again the response to a request that was done before
     */
    public <V, T> T once(
            Request request, Supplier<Answer<V>> work, Function<Answer<V>, T> first, Function<Answered, T> again) {
        return once(request, work, first, again, 1);
    }

    /** The first answer to this request, if there was one; 422 if the key came with another request. */
    public static Answered same(Request request, Answered answered) {
        if (!answered.to(request)) {
            throw Refusal.unprocessable(
                    HEADER,
                    "idempotency-key-reused",
                    "This key came before with another request. Use a new key for a new request.");
        }
        return answered;
    }

    /**
     * A key that can be used, or 400.
     *
     * @param pointer where the key stands
     */
    public static String requireKey(String pointer, String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.invalid(
                    pointer,
                    key == null ? "required" : "format",
                    "Send a key of 1 to 200 visible ASCII characters, new for each new request.");
        }
        return key;
    }

    private <V, T> T once(
            Request request,
            Supplier<Answer<V>> work,
            Function<Answer<V>, T> first,
            Function<Answered, T> again,
            int moreTries) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Answer<V> answer = work.get();
                T response = first.apply(answer);
                journal.note(request, answer.status(), answer.shows());
                entityManager.flush();
                journal.write();
                return response;
            });
        } catch (RuntimeException failure) {
            Optional<T> earlier = QuarkusTransaction.requiringNew()
                    .call(() -> journal.answered(request.by(), request.key())
                            .map(answered -> again.apply(same(request, answered))));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            if (moreTries == 0 || !LostRace.caused(failure)) {
                throw failure;
            }
            return once(request, work, first, again, moreTries - 1);
        }
    }

    /** The body is written already: it goes into the answer as it is. */
    @SuppressWarnings("unchecked")
    private static <V> RestResponse<V> asKept(Answered answered) {
        return (RestResponse<V>) RestResponse.ResponseBuilder.create(answered.status())
                .header(HttpHeaders.LOCATION, answered.kept().location())
                .header(HttpHeaders.ETAG, answered.kept().etag())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RawValue(new String(answered.kept().body(), StandardCharsets.UTF_8)))
                .build();
    }
}
