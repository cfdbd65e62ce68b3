package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.AssessmentFactor;

/**
 * The factors identified at the end of assessments. Table c3 counts in how many episodes each factor was found. The
 * last assessment of the year of each such episode has its factors; all others of the year have none. For the year
 * before nothing is published, so it has the same numbers.
 */
final class AssessmentFactors {

    /** Published as one in 2018, so an episode has only one of the two. */
    private static final List<Set<AssessmentFactor>> PUBLISHED_AS_ONE = List.of(
            EnumSet.of(AssessmentFactor.PHYSICAL_ABUSE_CHILD_ON_CHILD, AssessmentFactor.PHYSICAL_ABUSE_ADULT_ON_CHILD),
            EnumSet.of(AssessmentFactor.SEXUAL_ABUSE_CHILD_ON_CHILD, AssessmentFactor.SEXUAL_ABUSE_ADULT_ON_CHILD));

    private final RandomGenerator random;
    private final int episodes;
    private final List<AssessmentFactor> factors = new ArrayList<>();

    AssessmentFactors(PublishedFigures figures, ReportingYear published, RandomGenerator random) {
        this.random = random;
        this.episodes = figures.of("c3", published.endingIn(), "Episodes_with_assessment_factor");
        for (List<String> row : Resource.rows("assessment-factors.csv", 2)) {
            factors.addAll(Collections.nCopies(Integer.parseInt(row.get(1)), factor(row.get(0))));
        }
    }

    /**
     * Identifies the factors of a year. Episodes of need come first; others fill up, because there are too few of them.
     */
    void identify(List<DecidedReferral> referrals, ReportingYear year) {
        List<Assessment> ofEpisodes = new ArrayList<>();
        List<Assessment> ofOthers = new ArrayList<>();
        for (DecidedReferral decided : referrals) {
            Referral referral = decided.referral();
            referral.assessments().stream()
                    .filter(assessment -> assessment.isAuthorisedIn(year))
                    .reduce((earlier, later) -> later)
                    .ifPresent((referral.fate().isInNeed() ? ofEpisodes : ofOthers)::add);
        }
        Collections.shuffle(ofEpisodes, random);
        Collections.shuffle(ofOthers, random);
        ofEpisodes.addAll(ofOthers);
        deal(ofEpisodes.subList(0, episodes));
    }

    /** First gives one to each assessment. */
    private void deal(List<Assessment> assessments) {
        Collections.shuffle(factors, random);
        for (int i = 0; i < factors.size(); i++) {
            Assessment assessment = assessments.get(i < assessments.size() ? i : random.nextInt(assessments.size()));
            while (assessment.has(asOne(factors.get(i)))) {
                assessment = assessments.get(random.nextInt(assessments.size()));
            }
            assessment.find(factors.get(i));
        }
    }

    private static Set<AssessmentFactor> asOne(AssessmentFactor factor) {
        return PUBLISHED_AS_ONE.stream()
                .filter(several -> several.contains(factor))
                .findFirst()
                .orElse(EnumSet.of(factor));
    }

    private static AssessmentFactor factor(String code) {
        return Arrays.stream(AssessmentFactor.values())
                .filter(factor -> factor.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
