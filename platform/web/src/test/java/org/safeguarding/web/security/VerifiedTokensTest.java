package org.safeguarding.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** What is remembered, and for how long. The tokens are names here; that real ones are verified is tested in a service. */
class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2018-03-05T09:00:00Z");
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** The identities that quarkus-oidc would make, by token. */
    private final Map<String, Principal> valid = new HashMap<>();

    private final List<String> verified = new ArrayList<>();

    private Duration passed = Duration.ZERO;

    private final VerifiedTokens tokens = new VerifiedTokens(
            token -> verify(token.getToken()),
            () -> passed.toNanos(),
            ((InstantSource) () -> START.plus(passed)).withZone(ZoneOffset.UTC));

    @Test
    void a_token_is_verified_once_in_sixty_seconds() {
        issue("police", AN_HOUR);
        String first = authenticated("police");
        passed = Duration.ofSeconds(60).minusNanos(1);

        assertThat(authenticated("police")).isEqualTo(first).isEqualTo("police");
        assertThat(verified).containsExactly("police");
    }

    @Test
    void a_token_that_is_no_longer_valid_is_refused_after_sixty_seconds() {
        issue("police", AN_HOUR);
        authenticated("police");
        valid.remove("police");
        passed = Duration.ofSeconds(60);

        assertRefused("police");
    }

    @Test
    void a_token_in_use_all_the_time_is_refused_after_sixty_seconds_too() {
        issue("police", AN_HOUR);
        authenticated("police");
        valid.remove("police");
        for (int second = 1; second < 60; second++) {
            passed = Duration.ofSeconds(second);
            authenticated("police");
        }
        passed = Duration.ofSeconds(60);

        assertRefused("police");
    }

    @Test
    void a_remembered_token_is_verified_again_from_the_second_of_its_expiry() {
        issue("police", Duration.ofSeconds(30));
        authenticated("police");
        valid.remove("police");

        passed = Duration.ofSeconds(30).minusNanos(1);
        assertThat(authenticated("police")).isEqualTo("police");
        passed = Duration.ofSeconds(30);
        assertRefused("police");
    }

    @Test
    void each_token_has_its_own_identity_in_whatever_order_they_come() {
        List<String> callers = List.of("police", "policf", "Police", "police ", "poli");
        callers.forEach(caller -> issue(caller, AN_HOUR));

        for (int round = 0; round < 3; round++) {
            for (String caller : callers) {
                assertThat(authenticated(caller)).isEqualTo(caller);
            }
        }
        assertThat(verified).isEqualTo(callers);
    }

    @Test
    void a_refusal_is_not_remembered() {
        assertRefused("police");
        assertRefused("police");
        assertThat(verified).containsExactly("police", "police");
        assertThat(tokens.size()).isZero();

        issue("police", AN_HOUR);
        assertThat(authenticated("police")).isEqualTo("police");
    }

    @Test
    void an_identity_without_an_expiry_is_not_remembered() {
        valid.put("opaque", () -> "opaque");

        authenticated("opaque");
        authenticated("opaque");

        assertThat(verified).containsExactly("opaque", "opaque");
    }

    @Test
    void ten_thousand_tokens_are_remembered_and_not_one_more() {
        for (int caller = 0; caller < 10_500; caller++) {
            issue("caller-" + caller, AN_HOUR);
            authenticated("caller-" + caller);
        }

        assertThat(tokens.size()).isEqualTo(10_000);
        assertThat(authenticated("caller-0")).isEqualTo("caller-0");
    }

    @Test
    void other_credentials_are_left_to_others() {
        SecurityIdentity identity = tokens.authenticate(
                        new TokenAuthenticationRequest(new IdTokenCredential("police")), null)
                .await()
                .indefinitely();

        assertThat(identity).isNull();
        assertThat(verified).isEmpty();
    }

    @Test
    void a_token_whose_claims_are_not_texts_is_refused() {
        valid.put("nobody", new Claims(START.plus(AN_HOUR), Map.of("agency", "police")));
        valid.put(
                "two agencies",
                new Claims(START.plus(AN_HOUR), Map.of("sub", "a", "agency", List.of("police", "health"))));
        valid.put("a number", new Claims(START.plus(AN_HOUR), Map.of("sub", "a", "authority", 8)));

        assertRefused("nobody");
        assertRefused("two agencies");
        assertRefused("a number");
        assertThat(tokens.size()).isZero();
    }

    private void issue(String token, Duration validity) {
        valid.put(token, new Claims(START.plus(passed).plus(validity), Map.of("sub", token)));
    }

    private String authenticated(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), null)
                .await()
                .indefinitely()
                .getPrincipal()
                .getName();
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> authenticated(token)).isInstanceOf(AuthenticationFailedException.class);
    }

    private Uni<SecurityIdentity> verify(String token) {
        verified.add(token);
        Principal principal = valid.get(token);
        return principal == null
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(principal)
                                .build());
    }

    private record Claims(Instant expiry, Map<String, Object> others) implements JsonWebToken {

        @Override
        public String getName() {
            return (String) others.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return others.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) ("exp".equals(claim) ? expiry.getEpochSecond() : others.get(claim));
        }
    }
}
