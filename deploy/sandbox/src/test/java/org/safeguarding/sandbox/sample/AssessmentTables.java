package org.safeguarding.sandbox.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.SampleLines.Assessed;
import org.safeguarding.sandbox.sample.SampleLines.Referred;

/**
 * Table c2, and c3 of 2017-18. Quartiles are taken at the place that {@code n/4} rounds up to; the sample's are so built that no other way
 * gives another number of days. Factors count once for a referral, whichever of its assessments of the year they were in.
 */
final class AssessmentTables {

    private static final Map<String, List<String>> FACTORS = new LinkedHashMap<>();

    static {
        for (String row : """
                Alcohol_Misuse_child,1A Alcohol_Misuse_parent,1B Alcohol_Misuse_person,1C Drug_Misuse_child,2A
                Drug_Misuse_parent,2B Drug_Misuse_person,2C Domestic_Abuse_child,3A Domestic_Abuse_parent,3B
                Domestic_Abuse_person,3C Mental_Health_child,4A Mental_Health_parent,4B Mental_Health_person,4C
                Learning_Disability_child,5A Learning_Disability_parent,5B Learning_Disability_person,5C
                Physical_Disability_child,6A Physical_Disability_parent,6B Physical_Disability_person,6C Young_Carer,7A
                Privately_fostered,8B,8C,8D,8E,8F Unaccompanied_asylum_seeker,9A Going_missing,10A
                Child_sexual_exploitation,11A Trafficking,12A Gangs,13A Socially_unacceptable_behaviour,14A Self_harm,15A
                Neglect,16A Emotional_Abuse,17A Physical_Abuse_unknown,18B,18C Sexual_Abuse_unknown,19B,19C
                Female_Genital_Mutilation,22A Faith_linked_abuse,23A Other,20""".split("\\s+", -1)) {
            List<String> cells = List.of(row.split(",", -1));
            FACTORS.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
    }

    private final ReportingYear year;
    private final List<Referred> referrals;
    private final CountedFigures figures;

    AssessmentTables(ReportingYear year, List<Referred> referrals, CountedFigures figures) {
        this.year = year;
        this.referrals = referrals;
        this.figures = figures;
    }

    void count() {
        List<Integer> days = referrals.stream()
                .flatMap(referral -> referral.assessments().stream())
                .filter(this::isCompleted)
                .map(assessment -> WorkingDays.between(assessment.startedOn(), assessment.authorisedOn()))
                .sorted()
                .toList();
        figures.rate("c2 Assessments_completed_rate", figures.count("c2 Assessments_completed", days.size()));
        int shorter = -1;
        for (int upTo : new int[] {0, 10, 20, 30, 40, 45, 50, 60}) {
            band(upTo == 0 ? "Same_day" : shorter + 1 + "-" + upTo + "_days", days, shorter, upTo);
            shorter = upTo;
        }
        band("61+_days", days, shorter, Integer.MAX_VALUE);
        figures.count("c2 25th_Percentile_days", days.get((days.size() + 3) / 4 - 1));
        figures.count("c2 Median_days", days.get((days.size() + 1) / 2 - 1));
        figures.count("c2 75th_Percentile_days", days.get((3 * days.size() + 3) / 4 - 1));
        if (year.endingIn() == 2018) {
            factors();
        }
    }

    private void band(String name, List<Integer> days, int moreThan, int upTo) {
        figures.count(
                "c2 " + name,
                days.stream().filter(each -> each > moreThan && each <= upTo).count());
    }

    private void factors() {
        List<Set<String>> identified = referrals.stream()
                .map(this::factors)
                .filter(found -> !found.isEmpty())
                .toList();
        figures.count("c3 Episodes_with_assessment_factor", identified.size());
        FACTORS.forEach((column, codes) -> figures.count(
                "c3 " + column,
                identified.stream()
                        .filter(found -> codes.stream().anyMatch(found::contains))
                        .count()));
    }

    private Set<String> factors(Referred referral) {
        Set<String> found = new HashSet<>();
        referral.assessments().stream().filter(this::isCompleted).forEach(each -> found.addAll(each.factors()));
        found.remove("21");
        return found;
    }

    private boolean isCompleted(Assessed assessment) {
        return assessment.authorisedOn() != null
                && ReportingYear.of(assessment.authorisedOn()).equals(year);
    }
}
