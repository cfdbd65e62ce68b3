/**
 * What restricted callers, such as partner agencies, may not see: counts from 1 to 5, and figures that would reveal
 * them. Pure functions: counts in, what is withheld out, decided before rounding. ADR 0010 has the rules and their
 * proof; a test of this package attacks them by solving for the withheld counts.
 */
package org.safeguarding.metrics.disclosure;
