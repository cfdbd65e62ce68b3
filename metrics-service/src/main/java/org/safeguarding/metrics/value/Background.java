package org.safeguarding.metrics.value;

import java.time.LocalDate;
import java.util.Map;
import org.safeguarding.metrics.reference.Population;

/**
 * What a calculation needs beside counts.
 *
 * @param versions of the measures in the generation that the counts are of, by their ids
 * @param earliest the first month in which anything of the authority counts; null if nothing does
 * @param populations what rates are taken over, by mid-year
 * @param inputLags by indicator, where something was recorded and the caller may know; empty for restricted callers
 * @param yardsticks to compare with, by indicator; empty if nothing is to be compared
 * @param withheldBefore what publications withheld; nothing for callers who are told everything
 */
public record Background(
        Map<String, Integer> versions,
        LocalDate earliest,
        Map<Integer, Population> populations,
        Map<String, InputLag> inputLags,
        Map<String, Yardsticks> yardsticks,
        WithheldBefore withheldBefore) {}
