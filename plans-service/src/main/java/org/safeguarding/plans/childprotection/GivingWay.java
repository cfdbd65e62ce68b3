package org.safeguarding.plans.childprotection;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.records.Recording;

/**
 * What a child has until it is on a child protection plan. It ends on the day on which that starts, by the same step: a conference
 * is not kept from protecting a child by a record that nobody has closed yet.
 */
public interface GivingWay {

    /** Locks what may have to end until the transaction ends. Steps lock records before their child, and so does this. */
    void lockAbout(UUID child);

    /**
     * Says what ends, for a child that is locked. Refuses with 409 what covers days of the plan and cannot end by itself.
     *
     * @param endedOn null while the plan is open
     * @param before the day on which the plan started until now; null if it is new here
     * @return ends it; run it when nothing else refuses the step
     */
    Runnable to(UUID child, LocalDate startedOn, LocalDate endedOn, LocalDate before, Recording recording);
}
