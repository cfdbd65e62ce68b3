package org.safeguarding.plans.childprotection;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * What an initial or a transfer-in conference decided when it made a plan.
 *
 * @param startedOn the day of the conference: a plan starts on no other (CIN census rule 2885)
 */
public record Making(UUID conferenceId, LocalDate startedOn, CategoryOfAbuse category, int numberOfPreviousPlans) {}
