package org.safeguarding.records;

/**
 * What a request does to a record: a method of the aggregate, or of a use case where something is decided across records.
 *
 * @param <T> the record, locked and at the version that the caller decided on
 * @param <R> the request, valid
 */
@FunctionalInterface
public interface Step<T extends RecordEntity, R> {

    void apply(T record, R request, Recording recording);
}
