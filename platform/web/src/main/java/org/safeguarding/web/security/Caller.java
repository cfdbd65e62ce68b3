package org.safeguarding.web.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.safeguarding.journal.Actor;
import org.safeguarding.web.problem.Refusal;

/**
 * Who calls, and the one place that decides which records they see.
 *
 * <p>Deny by default: a token without {@code agency} or {@code authority} can do nothing.
 */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public Actor actor() {
        return new Actor(identity.getPrincipal().getName(), claim("agency"), claim("authority"));
    }

    public String authority() {
        return claim("authority");
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** True if the caller sees every record of their authority, false if only those of their own agency. */
    public boolean seesWholeAuthority() {
        return !Collections.disjoint(identity.getRoles(), Roles.AUTHORITY_WIDE);
    }

    /** True if the caller may record what any agency did, false if only what their own did. */
    public boolean recordsForEveryAgency() {
        return seesWholeAuthority() || has(Roles.FRONT_DOOR);
    }

    /** True if the caller may see a record that this agency made in this authority. */
    public boolean sees(String authority, String agency) {
        return authority.equals(claim("authority")) && (seesWholeAuthority() || agency.equals(claim("agency")));
    }

    private String claim(String name) {
        String value = token.getClaim(name);
        if (value == null || value.isBlank()) {
            throw Refusal.forbidden("claim-missing", "The token carries no claim '" + name + "'.");
        }
        return value;
    }
}
