package org.safeguarding.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void a_token_carries_who_and_verifies_with_the_configured_key() throws Exception {
        JwtClaims claims = verifier().processToClaims(TestTokens.of(List.of("mash", "analyst"), "police", "E08000019"));

        assertThat(claims.getStringListClaimValue("roles")).containsExactly("mash", "analyst");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("police");
        assertThat(claims.getStringClaimValue("authority")).isEqualTo("E08000019");
        assertThat(claims.getAudience()).containsExactly("safeguarding");
    }

    @Test
    void a_forged_an_expired_and_a_misdirected_token_do_not_verify() {
        assertThatThrownBy(() -> verifier().process(TestTokens.forged("mash", "police")))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("signature");
        assertThatThrownBy(() -> verifier().process(TestTokens.expired("mash", "police")))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("no longer valid");
        assertThatThrownBy(() -> verifier().process(TestTokens.forAnotherAudience("mash", "police")))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("Audience");
    }

    private static JwtConsumer verifier() throws Exception {
        byte[] encoded = Base64.getDecoder().decode(TestTokens.configuration().get("quarkus.oidc.public-key"));
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedAudience("safeguarding")
                .setRequireExpirationTime()
                .build();
    }
}
