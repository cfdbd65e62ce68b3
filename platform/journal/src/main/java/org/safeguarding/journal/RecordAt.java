package org.safeguarding.journal;

import java.util.UUID;

/**
 * A record at one version, as it was written, read or answered with.
 *
 * @param kind of the record, for example contact
 */
public record RecordAt(String kind, UUID id, int version) {}
