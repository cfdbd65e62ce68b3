package org.safeguarding.web.problem;

import io.quarkus.transaction.annotations.Rollback;
import java.util.List;

/**
 * The platform will not do what was asked, for a reason that the caller can act on. Thrown by resources, use cases and
 * aggregates alike; it becomes a {@link Problem}.
 *
 * <p>The transaction of a single call is rolled back by {@link org.safeguarding.web.idempotency.Idempotently}, which began it. A
 * refusal that only passes through a use case does not doom the transaction: in a bulk load the other lines go on.
 */
@Rollback(false)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** How a refusal is answered over HTTP. */
    public enum Kind {
        INVALID(400, "Bad Request"),
        UNAUTHENTICATED(401, "Unauthorized"),
        FORBIDDEN(403, "Forbidden"),
        NOT_FOUND(404, "Not Found"),
        METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
        NOT_ACCEPTABLE(406, "Not Acceptable"),
        CONFLICT(409, "Conflict"),
        STALE(412, "Precondition Failed"),
        TOO_LARGE(413, "Content Too Large"),
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
        UNPROCESSABLE(422, "Unprocessable Content"),
        PRECONDITION_REQUIRED(428, "Precondition Required"),
        UNEXPECTED(500, "Internal Server Error"),
        UNAVAILABLE(503, "Service Unavailable");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Fault> faults;

    public Refusal(Kind kind, String code, String detail, List<Fault> faults) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public Refusal(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** The request is wrong at one place. */
    public static Refusal invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Fault(pointer, code, detail)));
    }

    /** The request is wrong at each of these places. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, "invalid-request", "The request is not valid: see errors.", faults);
    }

    /** There is no such thing, or the caller may not know that there is. */
    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    /** The state of the record forbids it. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(Kind.CONFLICT, code, detail);
    }

    /** The request is well formed, yet cannot be done as it stands. */
    public static Refusal unprocessable(String pointer, String code, String detail) {
        return new Refusal(Kind.UNPROCESSABLE, code, detail, List.of(new Fault(pointer, code, detail)));
    }

    /** The caller is known and may not do this. */
    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail);
    }

    /**
     * Looks at a part of a request. What it refuses is refused of that part.
     *
     * @param pointer where the part stands, for example {@code /referral}
     */
    public static void at(String pointer, Runnable look) {
        try {
            look.run();
        } catch (Refusal refused) {
            List<Fault> faults =
                    refused.faults.stream().map(fault -> fault.within(pointer)).toList();
            throw new Refusal(refused.kind, refused.code, refused.getMessage(), faults);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }
}
