/**
 * The peers of the indicator engine: other ways to get the same events in or the same answers out, each as good as we
 * can make it.
 */
package org.safeguarding.bench.peer;
