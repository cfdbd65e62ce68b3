package org.safeguarding.records;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids of records: UUID version 7. They are in order of time, so indexes grow at their end and pages can be cut by id. */
public final class RecordId {

    private RecordId() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
