/**
 * A history as large as England's, the same on every machine, given in the order in which it was recorded and never
 * held in memory. It measures the indicator engine and its peers. Nobody in it exists.
 */
package org.safeguarding.bench.history;
