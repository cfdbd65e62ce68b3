package org.safeguarding.contract.fact;

import java.time.LocalDate;

/**
 * One whole version of one record, without anything that no indicator needs: it has no name, address, full postcode,
 * free text, NHS number or UPN. A consumer keeps the newest version of each record and needs no history of events.
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
                StrategyDiscussionFact,
                Section47EnquiryFact,
                ConferenceFact,
                ChildProtectionPlanFact,
                VisitFact,
                ChildInNeedPlanFact,
                CoreGroupFact,
                InspectionFact,
                AreaForImprovementFact,
                AgencyListFact,
                BankHolidayListFact,
                ClockLimitListFact {

    LocalDate effectiveOn();

    boolean voided();
}
