/** An OAuth2 issuer for the sandbox, where production has Keycloak or Entra ID. */
package org.safeguarding.sandbox.issuer;
