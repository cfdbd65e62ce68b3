/**
 * What indicators are compared with and divided by: populations, published values of others, targets, statistical
 * neighbours, and local clock limits. An analyst loads it as a whole. Every version is kept and nothing is replaced
 * silently: docs/reference-data.md.
 */
package org.safeguarding.metrics.reference;
