package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A published inspection. There is no event before publication, because the report is under embargo until then.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param regulator who inspected, for example Ofsted
 * @param framework the framework it was judged by
 * @param startedOn first day of fieldwork
 * @param endedOn last day of fieldwork
 * @param publishedOn the day of publication
 * @param judgements one for each domain
 */
public record InspectionFact(
        LocalDate effectiveOn,
        boolean voided,
        String regulator,
        String framework,
        LocalDate startedOn,
        LocalDate endedOn,
        LocalDate publishedOn,
        List<Judgement> judgements)
        implements Fact {}
