package org.safeguarding.testing.servers;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The RSA keys for the tests of this JVM. They are in system properties, for the reason that {@link TestServers} gives.
 */
record TestKeys(PrivateKey privateKey, String encodedPublicKey) {

    static TestKeys ours() {
        return named("ours");
    }

    static TestKeys foreign() {
        return named("foreign");
    }

    private static TestKeys named(String name) {
        String property = "safeguarding.testing.keys." + name;
        try {
            synchronized (TestServers.LOCK) {
                if (System.getProperty(property + ".private") == null) {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    KeyPair pair = generator.generateKeyPair();
                    System.setProperty(
                            property + ".public", encode(pair.getPublic().getEncoded()));
                    System.setProperty(
                            property + ".private", encode(pair.getPrivate().getEncoded()));
                }
            }
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(property + ".private"));
            PrivateKey privateKey = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new TestKeys(privateKey, System.getProperty(property + ".public"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
