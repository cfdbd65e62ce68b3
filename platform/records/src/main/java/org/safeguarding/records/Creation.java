package org.safeguarding.records;

/**
 * What makes a record from a request: a factory method of the aggregate, or a use case where other records have a say.
 *
 * @param <R> the request, valid
 */
@FunctionalInterface
public interface Creation<R, T extends RecordEntity> {

    T make(R request, Recording recording);
}
