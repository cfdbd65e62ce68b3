package org.safeguarding.sandbox.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.safeguarding.servers.Secrets;

/** The RSA key that signs all tokens of one data folder, so that a token outlives a restart of the sandbox. */
final class SigningKey {

    /** Rotherham, the authority of the sample year. */
    private static final String AUTHORITY = "E08000018";

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    static SigningKey kept(Path file) {
        try {
            if (!Files.exists(file)) {
                Secrets.write(file, generated().toJson(OutputControlLevel.INCLUDE_PRIVATE));
            }
            return new SigningKey((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("The signing key of the sandbox is damaged; delete " + file, e);
        }
    }

    private static RsaJsonWebKey generated() throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        return key;
    }

    /** The public half, as a JWKS document. */
    String jwks() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String token(Client client, String issuer, Instant now, Duration validity) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuer(issuer);
        claims.setAudience("safeguarding");
        claims.setSubject(client.id());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validity).getEpochSecond()));
        claims.setStringListClaim("roles", client.roles());
        claims.setStringClaim("agency", client.agency());
        claims.setStringClaim("authority", AUTHORITY);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
