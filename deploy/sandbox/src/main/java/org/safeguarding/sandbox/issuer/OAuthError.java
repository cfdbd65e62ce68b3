package org.safeguarding.sandbox.issuer;

/** An error of RFC 6749, section 5.2. */
final class OAuthError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final boolean challenge;

    private OAuthError(int status, String error, String description, boolean challenge) {
        super(description);
        this.status = status;
        this.error = error;
        this.challenge = challenge;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description, false);
    }

    static OAuthError unsupportedGrantType() {
        return new OAuthError(400, "unsupported_grant_type", "Only client_credentials is supported.", false);
    }

    /** The same for an unknown client and a wrong secret, so that nobody learns which clients exist. */
    static OAuthError invalidClient(boolean byHttpBasic) {
        return new OAuthError(401, "invalid_client", "The client is not known or its secret is wrong.", byHttpBasic);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    /** Whether the answer must ask for HTTP Basic, because that is what the client tried. */
    boolean challenge() {
        return challenge;
    }
}
