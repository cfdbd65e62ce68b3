/** An OAuth2 issuer for the sandbox. Production uses Keycloak or Entra ID instead. */
package org.safeguarding.sandbox.issuer;
