package org.safeguarding.web.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.annotations.Immutable;
import org.safeguarding.web.problem.Refusal;

/** The first answer to a request, stored in the transaction of what the request did. */
@Entity
@Immutable
class AnsweredRequest {

    /** A key is the client's own: two clients may use the same. */
    @Embeddable
    record Id(String client, String key) implements Serializable {}

    @EmbeddedId
    private Id id;

    private byte[] requestDigest;

    private int status;

    private String location;

    private String etag;

    private byte[] body;

    private Instant answeredAt;

    protected AnsweredRequest() {}

    AnsweredRequest(Id id, byte[] requestDigest, Answer answer, Instant answeredAt) {
        this.id = id;
        this.requestDigest = requestDigest;
        this.status = answer.status();
        this.location = answer.location();
        this.etag = answer.etag();
        this.body = (byte[]) answer.body();
        this.answeredAt = answeredAt;
    }

    Id id() {
        return id;
    }

    String location() {
        return location;
    }

    /** The first answer again; 422 if the key now comes with another request. */
    Answer replayFor(byte[] digest) {
        if (!Arrays.equals(requestDigest, digest)) {
            throw Refusal.unprocessable(
                    "Idempotency-Key",
                    "idempotency-key-reused",
                    "This key came before with another request. Use a new key for a new request.");
        }
        return new Answer(status, location, etag, body);
    }
}
