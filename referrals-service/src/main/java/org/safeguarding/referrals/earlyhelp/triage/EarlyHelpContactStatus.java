package org.safeguarding.referrals.earlyhelp.triage;

import java.util.UUID;

/** Where a contact to early help stands. */
public enum EarlyHelpContactStatus {
    /** Not triaged yet. */
    RECEIVED("triage.outcome is null"),
    /** Triaged, and nothing is left to do with it. */
    TRIAGED("triage.outcome is not null and (triage.outcome <> ALLOCATED or episodeId is not null)"),
    /** Triaged for early help, which has not begun. */
    TO_BE_ALLOCATED("triage.outcome = ALLOCATED and episodeId is null");

    private final String condition;

    EarlyHelpContactStatus(String condition) {
        this.condition = condition;
    }

    /** As a condition on contacts, in Hibernate's query language. */
    public String condition() {
        return condition;
    }

    static EarlyHelpContactStatus of(Triage triage, UUID episodeId) {
        if (triage == null) {
            return RECEIVED;
        }
        return triage.allocates() && episodeId == null ? TO_BE_ALLOCATED : TRIAGED;
    }
}
