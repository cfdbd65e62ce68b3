package org.safeguarding.referrals.earlyhelp.family;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * From when to when a family was assessed.
 *
 * @param first the day on which the first assessment began, or null if there is none
 * @param last the last day on which one began or ended, or null if there is none
 */
record AssessmentSpan(LocalDate first, LocalDate last) {

    static AssessmentSpan of(List<EarlyHelpAssessment> assessments) {
        return new AssessmentSpan(
                assessments.stream()
                        .map(EarlyHelpAssessment::startedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                assessments.stream()
                        .map(EarlyHelpAssessment::lastOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
