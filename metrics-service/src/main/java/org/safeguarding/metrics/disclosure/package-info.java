/**
 * What restricted callers, such as partner agencies, are not told: counts from 1 to 5, and whatever would give them away. Pure:
 * counts in, what is withheld out, decided before anything is rounded. The rules and their proof are in ADR 0010; an attack that
 * solves for the withheld counts is a test of this package.
 */
package org.safeguarding.metrics.disclosure;
