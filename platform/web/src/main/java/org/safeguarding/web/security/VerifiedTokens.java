package org.safeguarding.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers whose a verified token is, because a client sends the same token with every request. The cache of quarkus-oidc keeps
 * what an introspection endpoint answers; a JWT is verified here and is not in it.
 *
 * <p>A token is known by the SHA-256 of the whole of it, signature included: change one character and it is another token. It is
 * remembered for {@link #LONGEST} and never beyond its {@code exp}; after that quarkus-oidc verifies it again, with the keys that
 * it then has. Refusals are not remembered: anybody can make up tokens, and they would push out those of real callers.
 *
 * <p>Only for bearer tokens, whose holder is the caller. A proof that comes with each request, such as DPoP, would not be checked.
 */
@Singleton
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** So a token of a key that was withdrawn works for 60 seconds at most after the service has read the keys again. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * More than the callers of one council in a minute, and some 40 MB of heap (4 KB each). Only tokens that the provider signed
     * take room. If there are more of them, one that came seldom is verified again when it comes next.
     */
    static final int MOST = 10_000;

    private record Verified(SecurityIdentity identity, Instant expiry) {}

    private final TenantIdentityProvider verifier;
    private final Clock clock;
    private final Cache<ByteBuffer, Verified> tokens;

    @Inject
    VerifiedTokens(TenantIdentityProvider verifier, Ticker ticker) {
        this(verifier, ticker, Clock.systemUTC());
    }

    /**
     * @param ticker says how long a token has been remembered, whatever becomes of the time of day
     * @param clock says whether a token has expired
     */
    VerifiedTokens(TenantIdentityProvider verifier, Ticker ticker, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before that of quarkus-oidc, which has the usual priority and is asked through {@link #verifier}. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential token)) {
            return Uni.createFrom().nullItem();
        }
        ByteBuffer digest = sha256(token.getToken());
        Verified known = tokens.getIfPresent(digest);
        if (known != null && clock.instant().isBefore(known.expiry())) {
            return Uni.createFrom().item(known.identity());
        }
        return verifier.authenticate(token)
                .invoke(VerifiedTokens::requireReadable)
                .invoke(identity -> remember(digest, identity));
    }

    /** Refuses a token that names nobody, or has a list or a number where {@link Caller} reads a text. */
    private static void requireReadable(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            boolean isRead = isText(token.getClaim("sub"))
                    && Stream.of("agency", "authority")
                            .map(claim -> token.<Object>getClaim(claim))
                            .allMatch(value -> value == null || isText(value));
            if (!isRead) {
                throw new AuthenticationFailedException("A claim of the token cannot be read");
            }
        }
    }

    private static boolean isText(Object claim) {
        return claim instanceof String;
    }

    /** How many tokens are remembered now. */
    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }

    private void remember(ByteBuffer digest, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            tokens.put(digest, new Verified(identity, Instant.ofEpochSecond(token.getExpirationTime())));
        }
    }

    private static ByteBuffer sha256(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256.", e);
        }
    }
}
