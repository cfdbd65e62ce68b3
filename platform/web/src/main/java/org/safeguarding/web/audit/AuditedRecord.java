package org.safeguarding.web.audit;

import java.util.UUID;

/** The record that an audit entry is about, at the version that was written or read. */
public record AuditedRecord(String kind, UUID id, int version) {}
