package org.safeguarding.metrics.naive;

import java.util.List;
import org.safeguarding.contract.Event;

/**
 * Everything that was published about one record, and what is left of it.
 *
 * @param left null if the record is voided in the end
 */
record Life(List<Event> events, Filed<?> left) {}
