package org.safeguarding.contract.fact;

import java.time.LocalDate;

/**
 * One version of one record, whole, minus everything an indicator does not need: no name, address, full postcode, free
 * text, NHS number or UPN. A consumer keeps the newest version of each record and needs no history of events.
 */
public sealed interface Fact
        permits ChildFact,
                ContactFact,
                InformationRequestFact,
                ReferralFact,
                AssessmentFact,
                EarlyHelpContactFact,
                EarlyHelpEpisodeFact,
                EarlyHelpAssessmentFact,
                AllegationFact,
                ChildProtectionPlanFact,
                InspectionFact,
                AreaForImprovementFact {

    LocalDate effectiveOn();

    boolean voided();
}
