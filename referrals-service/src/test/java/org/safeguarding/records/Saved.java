package org.safeguarding.records;

/** Stands for {@link Records} in tests of aggregates, where there is nothing to save to. */
public final class Saved {

    private Saved() {}

    /** The record as after saving: what happened to it is told, and the next thing may happen. */
    public static <T extends RecordEntity> T saved(T record) {
        if (record.takeHappening().isEmpty()) {
            throw new IllegalStateException("Nothing happened to it.");
        }
        return record;
    }
}
