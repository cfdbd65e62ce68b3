package org.safeguarding.plans.child;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A child that was heard of. */
@Entity
public class KnownChild {

    @Id
    private UUID id;

    private String authority;

    private LocalDate earliestBirth;

    private LocalDate latestBirth;

    private LocalDate diedOn;

    private int version;

    private UUID mergedInto;

    private boolean voided;

    protected KnownChild() {}

    public UUID id() {
        return id;
    }

    public Childhood childhood() {
        return new Childhood(earliestBirth, latestBirth, diedOn);
    }

    /** The record that this one turned out to be another record of; null if it stands for itself. */
    UUID mergedInto() {
        return mergedInto;
    }

    /** True if it should never have been put on the index, or is not on it any more. */
    boolean isVoided() {
        return voided;
    }

    boolean belongsTo(String authority) {
        return this.authority.equals(authority);
    }
}
