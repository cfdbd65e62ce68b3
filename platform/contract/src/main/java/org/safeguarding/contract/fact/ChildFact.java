package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import org.safeguarding.contract.code.Sex;

/**
 * A child on the index. Birth is a month, and there is no name.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param birthMonth month of birth, or of expected birth
 * @param sex U for an unborn child
 */
public record ChildFact(LocalDate effectiveOn, boolean voided, YearMonth birthMonth, Sex sex) implements Fact {}
