package org.safeguarding.testing.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Bearer tokens with valid signatures. {@code quarkus-oidc} verifies them like those of an issuer, but takes the public
 * key from its configuration instead of a JWKS, so tests need no issuer.
 */
public final class TestTokens {

    /** Rotherham, the authority of the sample year. */
    public static final String AUTHORITY = "E08000018";

    private static final Duration VALIDITY = Duration.ofHours(1);

    private TestTokens() {}

    /**
     * The configuration with which the application under test verifies these tokens. An empty value means "not set".
     */
    public static Map<String, String> configuration() {
        return Map.of(
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.public-key", TestKeys.ours().encodedPublicKey(),
                "quarkus.oidc.application-type", "service",
                "quarkus.oidc.token.audience", "safeguarding",
                "quarkus.oidc.roles.role-claim-path", "roles");
    }

    /** A token of a caller from this agency in Rotherham. */
    public static String of(String role, String agency) {
        return of(List.of(role), agency, AUTHORITY);
    }

    public static String of(Collection<String> roles, String agency, String authority) {
        return signed(claims(roles, agency, authority), TestKeys.ours());
    }

    /** A token that is valid in every way, but expired an hour ago. */
    public static String expired(String role, String agency) {
        JwtClaims claims = claims(List.of(role), agency, AUTHORITY);
        claims.setIssuedAt(date(Instant.now().minus(VALIDITY.multipliedBy(2))));
        claims.setExpirationTime(date(Instant.now().minus(VALIDITY)));
        return signed(claims, TestKeys.ours());
    }

    /** A token that somebody else signed. */
    public static String forged(String role, String agency) {
        return signed(claims(List.of(role), agency, AUTHORITY), TestKeys.foreign());
    }

    /** A token for another platform of the same issuer. */
    public static String forAnotherAudience(String role, String agency) {
        JwtClaims claims = claims(List.of(role), agency, AUTHORITY);
        claims.setAudience("another-platform");
        return signed(claims, TestKeys.ours());
    }

    /**
     * A token with other claims than it should have.
     *
     * @param value a text, a number or a list; null for none
     */
    public static String with(String claim, Object value, Collection<String> roles) {
        JwtClaims claims = claims(roles, "council", AUTHORITY);
        if (value == null) {
            claims.unsetClaim(claim);
        } else {
            claims.setClaim(claim, value);
        }
        return signed(claims, TestKeys.ours());
    }

    private static JwtClaims claims(Collection<String> roles, String agency, String authority) {
        Instant now = Instant.now();
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuer("https://issuer.test");
        claims.setAudience("safeguarding");
        claims.setSubject(agency + "-" + String.join("-", roles));
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plus(VALIDITY)));
        claims.setStringListClaim("roles", List.copyOf(roles));
        claims.setStringClaim("agency", agency);
        claims.setStringClaim("authority", authority);
        return claims;
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    private static String signed(JwtClaims claims, TestKeys keys) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(keys.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
