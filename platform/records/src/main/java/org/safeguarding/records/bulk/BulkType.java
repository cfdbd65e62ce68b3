package org.safeguarding.records.bulk;

import org.safeguarding.web.idempotency.Answer;

/**
 * A type of line that the bulk endpoint takes: the same validation and the same use case as the single call.
 *
 * @param <T> the data of the line, validated before it is applied
 */
public interface BulkType<T> {

    /** The {@code type} of the line. */
    String type();

    Class<T> dataType();

    /** Does what the line asks, in the transaction of the load. */
    Answer apply(T data);
}
