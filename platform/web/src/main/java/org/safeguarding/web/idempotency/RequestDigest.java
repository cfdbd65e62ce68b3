package org.safeguarding.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What identifies a request: where it went and what it said. It has to be the same in every process, so a request holds no set or
 * map, whose order is not; the architecture test of the services refuses them.
 */
@ApplicationScoped
public class RequestDigest {

    private final ObjectMapper json;

    RequestDigest(ObjectMapper json) {
        this.json = json;
    }

    /**
     * SHA-256 of the request.
     *
     * @param target the path that was called, or the type of a line of a bulk load
     */
    public byte[] of(String target, Object request) {
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
}
