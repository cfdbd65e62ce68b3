/**
 * A history as large as England's, the same on every machine, told in the order in which it was recorded and never held in
 * memory: what the indicator engine and its peers are measured with. Nobody in it exists.
 */
package org.safeguarding.bench.history;
