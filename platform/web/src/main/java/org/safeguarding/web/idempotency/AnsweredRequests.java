package org.safeguarding.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answers that were given, by client and key. */
@ApplicationScoped
public class AnsweredRequests {

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    AnsweredRequests(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What identifies a request: where it went and what it said. It has to be the same in every process, so a request
     * holds no set or map, whose order is not; the architecture test of the services refuses them.
     */
    public byte[] digest(String target, Object request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
                json.writeValue(out, new Object[] {target, request});
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("A request that was read cannot be written", e);
        }
    }

    /**
     * Keeps the answer, in the transaction of what it answers, and returns it as it is kept: its body written. Nothing
     * need be in the database before the transaction ends, so that a bulk load fills its batches.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer keep(String client, String key, byte[] digest, Answer answer) {
        Answer kept = new Answer(answer.status(), answer.location(), answer.etag(), written(answer.body()));
        entityManager.persist(new AnsweredRequest(new AnsweredRequest.Id(client, key), digest, kept, clock.instant()));
        return kept;
    }

    /**
     * Writes what the transaction holds now, and not at its end: a refusal by the database is then the caller's to
     * handle, not the transaction manager's to log.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write() {
        entityManager.flush();
    }

    /** As {@link #write}, and lets go of all records that the transaction holds. They are read again when needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeAndForget() {
        entityManager.flush();
        entityManager.clear();
    }

    /** The first answer to this request, if there was one; 422 if the key came with another request. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Answer> find(String client, String key, byte[] digest) {
        return Optional.ofNullable(entityManager.find(AnsweredRequest.class, new AnsweredRequest.Id(client, key)))
                .map(answered -> answered.replayFor(digest));
    }

    /** Those of the keys that this client has used, each with a way to its first answer. */
    @Transactional
    public Map<String, Function<byte[], Answer>> find(String client, Collection<String> keys) {
        return entityManager
                .createQuery(
                        "from AnsweredRequest where id.client = :client and id.key in :keys", AnsweredRequest.class)
                .setParameter("client", client)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(answered -> answered.id().key(), answered -> answered::replayFor));
    }

    /** The record that the request with this key made or changed. */
    public Optional<String> location(String client, String key) {
        return Optional.ofNullable(entityManager.find(AnsweredRequest.class, new AnsweredRequest.Id(client, key)))
                .map(AnsweredRequest::location);
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
