package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.AssessmentFactor;

/** A child and family assessment. Its factors are drawn after all assessments are. */
final class Assessment {

    private final LocalDate startedOn;
    private final LocalDate authorisedOn;
    private final Set<AssessmentFactor> factors = EnumSet.noneOf(AssessmentFactor.class);

    /** @param authorisedOn null if it is open at the end of the last year */
    Assessment(LocalDate startedOn, LocalDate authorisedOn) {
        this.startedOn = startedOn;
        this.authorisedOn = authorisedOn;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate authorisedOn() {
        return authorisedOn;
    }

    boolean isAuthorisedIn(ReportingYear year) {
        return authorisedOn != null && ReportingYear.of(authorisedOn).equals(year);
    }

    /** "No factors" is a factor too. */
    List<AssessmentFactor> factors() {
        return factors.isEmpty() ? List.of(AssessmentFactor.NO_FACTORS) : List.copyOf(factors);
    }

    boolean has(Set<AssessmentFactor> any) {
        return any.stream().anyMatch(factors::contains);
    }

    void find(AssessmentFactor factor) {
        factors.add(factor);
    }
}
