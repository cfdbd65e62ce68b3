package org.safeguarding.plans.childprotection;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * What a review conference decided about a plan.
 *
 * @param category the category of abuse from that day; null if it stays as it is
 * @param ends true if the plan ends on that day
 */
public record ReviewDecision(UUID conferenceId, LocalDate heldOn, CategoryOfAbuse category, boolean ends) {}
