package org.safeguarding.messaging.relay;

import java.util.UUID;

/**
 * An epoch of this service's events, and how far its republish is.
 *
 * @param number see {@link org.safeguarding.contract.Event#epoch}
 * @param kind the kind of record that is being sent; null before the first
 * @param after the last record of that kind that was sent; null before the first
 * @param sent how many records were sent or passed over
 * @param total how many there were when it began
 * @param ended true once every record was sent, and the end markers
 */
record Epoch(long number, String kind, UUID after, long sent, long total, boolean ended) {

    /** The same epoch, further on. */
    Epoch at(String nowKind, UUID nowAfter, long more) {
        return new Epoch(number, nowKind, nowAfter, sent + more, total, false);
    }

    Epoch atEnd() {
        return new Epoch(number, kind, after, sent, total, true);
    }
}
