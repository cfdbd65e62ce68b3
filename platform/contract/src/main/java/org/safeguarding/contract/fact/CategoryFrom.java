package org.safeguarding.contract.fact;

import java.time.LocalDate;
import org.safeguarding.contract.code.CategoryOfAbuse;

/**
 * The category of abuse of a child protection plan from one day until the day of the next entry.
 *
 * @param from the day of the conference that decided it
 */
public record CategoryFrom(LocalDate from, CategoryOfAbuse category) {}
