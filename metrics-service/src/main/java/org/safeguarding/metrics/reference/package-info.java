/**
 * What indicators are compared with and taken over: populations, published values of others, targets, statistical neighbours, and
 * local limits of clocks. Loaded by an analyst as a whole, kept in every version, never replaced silently: docs/reference-data.md.
 */
package org.safeguarding.metrics.reference;
