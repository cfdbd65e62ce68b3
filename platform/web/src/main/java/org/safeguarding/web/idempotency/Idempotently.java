package org.safeguarding.web.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * Does a request once, however often it is sent. A client whose connection breaks has usually committed; it sends the
 * same request with the same {@code Idempotency-Key} and gets the first answer.
 *
 * <p>The key is stored in the transaction of what the request does, so there is no moment in which one is there without
 * the other. Nearly every request is the first of its key, so none pays for a look before: only a request that fails,
 * be it on the key itself or on what the first one left behind, looks whether it had been answered. One that lost a race
 * against another request is done once more: it then sees what the other one left.
 */
@ApplicationScoped
public class Idempotently {

    /** Name of the request header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final AnsweredRequests answered;
    private final Caller caller;

    Idempotently(AnsweredRequests answered, Caller caller) {
        this.answered = answered;
        this.caller = caller;
    }

    /**
     * Does the work in one transaction with the key, or answers as the first time.
     *
     * @param key 1 to 200 visible ASCII characters, unique for the client; 400 without it
     * @param target the path that was called; the same key on another path is another request
     * @param request the body as it was read
     * @param work runs in a transaction of its own and is rolled back whole if it refuses
     */
    public <V> RestResponse<V> call(String key, String target, Object request, Supplier<Answer> work) {
        return once(
                requireKey(HEADER, key), answered.digest(target, request), work, Answer::response, Answer::response);
    }

    /**
     * As {@link #call}, for a caller that tells a first answer from one that is given again.
     *
     * @param digest of the request, by {@link AnsweredRequests#digest}
     */
    public <T> T once(
            String key, byte[] digest, Supplier<Answer> work, Function<Answer, T> first, Function<Answer, T> again) {
        return once(caller.actor().id(), key, digest, work, first, again, 1);
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

    private <T> T once(
            String client,
            String key,
            byte[] digest,
            Supplier<Answer> work,
            Function<Answer, T> first,
            Function<Answer, T> again,
            int moreTries) {
        try {
            return first.apply(QuarkusTransaction.requiringNew().call(() -> {
                Answer kept = answered.keep(client, key, digest, work.get());
                answered.write();
                return kept;
            }));
        } catch (RuntimeException failure) {
            Optional<Answer> earlier = answered.find(client, key, digest);
            if (earlier.isPresent()) {
                return again.apply(earlier.get());
            }
            if (moreTries == 0 || !LostRace.caused(failure)) {
                throw failure;
            }
            return once(client, key, digest, work, first, again, moreTries - 1);
        }
    }
}
