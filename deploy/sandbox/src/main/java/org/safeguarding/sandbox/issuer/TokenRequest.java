package org.safeguarding.sandbox.issuer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a token request. The client may name itself in the form or by HTTP Basic, but not both. */
record TokenRequest(String grantType, String clientId, String clientSecret, boolean basic) {

    private static final Pattern AMPERSAND = Pattern.compile("&");

    /**
     * @throws OAuthError {@code invalid_request} if a parameter is repeated, or the client is named twice
     */
    static TokenRequest parse(String form, Optional<String> authorization) throws OAuthError {
        Map<String, String> parameters = parameters(form);
        String grantType = parameters.getOrDefault("grant_type", "");
        if (authorization.isEmpty()) {
            return new TokenRequest(
                    grantType,
                    parameters.getOrDefault("client_id", ""),
                    parameters.getOrDefault("client_secret", ""),
                    false);
        }
        if (parameters.containsKey("client_secret")) {
            throw OAuthError.invalidRequest("The client secret was sent twice, in the form and by HTTP Basic.");
        }
        String credentials = basicCredentials(authorization.get());
        int colon = credentials.indexOf(':');
        if (colon < 0) {
            throw OAuthError.invalidClient(true);
        }
        return new TokenRequest(
                grantType, decode(credentials.substring(0, colon)), decode(credentials.substring(colon + 1)), true);
    }

    private static String basicCredentials(String authorization) throws OAuthError {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthError.invalidClient(true);
        }
        try {
            return new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidClient(true);
        }
    }

    private static Map<String, String> parameters(String form) throws OAuthError {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : AMPERSAND.split(form, -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))) != null) {
                throw OAuthError.invalidRequest("A parameter was sent twice.");
            }
        }
        return parameters;
    }

    private static String decode(String value) throws OAuthError {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidRequest("A parameter is not encoded as a form.");
        }
    }
}
