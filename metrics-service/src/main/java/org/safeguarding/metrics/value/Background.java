package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.Map;
import org.safeguarding.metrics.reference.Population;

/**
 * What a calculation needs besides counts.
 *
 * @param versions of the measures in the generation of the counts, by their ids
 * @param earliest the first month in which anything of the authority counts; null if nothing does
 * @param populations that rates use, by mid-year
 * @param inputLags by indicator, where something was recorded and the caller may see it; empty for restricted callers
 * @param yardsticks to compare with, by indicator; empty without a comparison
 * @param withheldBefore what publications withheld; nothing for callers who see everything
 */
public record Background(
        Map<String, Integer> versions,
        LocalDate earliest,
        Map<Integer, Population> populations,
        Map<String, InputLag> inputLags,
        Map<String, Yardsticks> yardsticks,
        WithheldBefore withheldBefore) {}
