package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.fact.Fact;

/**
 * A record as it stands now: the newest version, filed under the child it is about.
 *
 * @param subject the child, the inspection or the allegation
 * @param recordedOn the day in London on which what the record says was recorded
 */
record Filed<F extends Fact>(UUID id, UUID subject, LocalDate recordedOn, F fact) {}
