package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * An early help assessment that a school or another partner makes independently, of a child whose contact the front
 * door passed on to it.
 */
record PartnerAssessment(
        DecidedContact contact,
        LocalDate startedOn,
        LocalDate completedOn,
        OrganisationType type,
        String organisation) {

    private static final int DAYS_TO_COMPLETE = 60;
    private static final int SCHOOLS = 60;
    private static final Weighted<OrganisationType> OTHERS = new Weighted<OrganisationType>()
            .add(OrganisationType.HEALTH_SERVICES, 45)
            .add(OrganisationType.VOLUNTARY_SECTOR, 35)
            .add(OrganisationType.HOUSING, 12)
            .add(OrganisationType.EDUCATION_SERVICES, 8);

    /**
     * As many as the board counts as completed in the year.
     *
     * @param passedOn contacts of different children that were decided as early help
     */
    static List<PartnerAssessment> of(
            PublishedFigures figures, ReportingYear year, List<DecidedContact> passedOn, RandomGenerator random) {
        int bySchools = figures.of("early-help", year.endingIn(), "assessments_by_schools");
        int byOthers = figures.of("early-help", year.endingIn(), "assessments_by_other_partners");
        List<PartnerAssessment> assessments = new ArrayList<>();
        for (DecidedContact contact : passedOn) {
            LocalDate startedOn = WorkingDays.after(contact.decidedAt().toLocalDate(), 1 + random.nextInt(5));
            LocalDate completedOn = WorkingDays.after(startedOn, 5 + random.nextInt(DAYS_TO_COMPLETE));
            if (assessments.size() < bySchools + byOthers
                    && ReportingYear.of(completedOn).equals(year)) {
                OrganisationType type = assessments.size() < bySchools ? OrganisationType.SCHOOLS : OTHERS.draw(random);
                String organisation = type == OrganisationType.SCHOOLS
                        ? "School " + (1 + random.nextInt(SCHOOLS))
                        : type.label() + " " + (1 + random.nextInt(9));
                assessments.add(new PartnerAssessment(contact, startedOn, completedOn, type, organisation));
            }
        }
        if (assessments.size() < bySchools + byOthers) {
            throw new IllegalStateException("Too few contacts are left for the assessments of partners");
        }
        return assessments;
    }
}
