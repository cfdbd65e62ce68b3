package org.safeguarding.bench.history;

import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;

/** How often each code occurs: about as in the DfE's tables of children in need, in percent. */
final class Codes {

    static final Choice<ReferralSource> SOURCE = new Choice<ReferralSource>()
            .with(27, ReferralSource.POLICE)
            .with(18, ReferralSource.SCHOOLS)
            .with(8, ReferralSource.LA_SOCIAL_CARE)
            .with(6, ReferralSource.LA_OTHER_INTERNAL)
            .with(5, ReferralSource.EMERGENCY_DEPARTMENT)
            .with(5, ReferralSource.HEALTH_VISITOR)
            .with(4, ReferralSource.OTHER_HEALTH)
            .with(3, ReferralSource.GENERAL_PRACTITIONER)
            .with(8, ReferralSource.FAMILY)
            .with(4, ReferralSource.OTHER_LEGAL)
            .with(3, ReferralSource.ANONYMOUS)
            .with(2, ReferralSource.HOUSING)
            .with(5, ReferralSource.OTHER)
            .with(2, ReferralSource.UNKNOWN);

    static final Choice<ContactDecision> DECISION = new Choice<ContactDecision>()
            .with(45, ContactDecision.REFERRAL)
            .with(20, ContactDecision.NO_FURTHER_ACTION)
            .with(15, ContactDecision.ADVICE)
            .with(15, ContactDecision.EARLY_HELP)
            .with(5, ContactDecision.EXISTING_CASE);

    static final Choice<PrimaryNeed> NEED = new Choice<PrimaryNeed>()
            .with(53, PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION)
            .with(10, PrimaryNeed.CHILDS_DISABILITY)
            .with(3, PrimaryNeed.PARENTAL_DISABILITY)
            .with(9, PrimaryNeed.ACUTE_STRESS)
            .with(15, PrimaryNeed.FAMILY_DYSFUNCTION)
            .with(4, PrimaryNeed.UNACCEPTABLE_BEHAVIOUR)
            .with(3, PrimaryNeed.ABSENT_PARENTING)
            .with(3, PrimaryNeed.NOT_STATED);

    static final Choice<CategoryOfAbuse> CATEGORY = new Choice<CategoryOfAbuse>()
            .with(48, CategoryOfAbuse.NEGLECT)
            .with(35, CategoryOfAbuse.EMOTIONAL)
            .with(8, CategoryOfAbuse.PHYSICAL)
            .with(4, CategoryOfAbuse.SEXUAL)
            .with(5, CategoryOfAbuse.MULTIPLE);

    static final Choice<Sex> SEX =
            new Choice<Sex>().with(52, Sex.MALE).with(46, Sex.FEMALE).with(2, Sex.UNKNOWN);

    static final Choice<Ethnicity> ETHNICITY = new Choice<Ethnicity>()
            .with(66, Ethnicity.WHITE_BRITISH)
            .with(5, Ethnicity.OTHER_WHITE)
            .with(3, Ethnicity.WHITE_AND_BLACK_CARIBBEAN)
            .with(4, Ethnicity.OTHER_MIXED)
            .with(4, Ethnicity.PAKISTANI)
            .with(2, Ethnicity.INDIAN)
            .with(1, Ethnicity.BANGLADESHI)
            .with(5, Ethnicity.BLACK_AFRICAN)
            .with(2, Ethnicity.BLACK_CARIBBEAN)
            .with(2, Ethnicity.OTHER)
            .with(6, Ethnicity.NOT_OBTAINED);

    static final Choice<Disability> DISABILITY = new Choice<Disability>()
            .with(88, Disability.NONE)
            .with(5, Disability.LEARNING)
            .with(4, Disability.AUTISM)
            .with(2, Disability.COMMUNICATION)
            .with(1, Disability.MOBILITY);

    private Codes() {}

    /** The agency that makes contacts of this source. */
    static String agency(ReferralSource source) {
        return switch (source.group()) {
            case POLICE -> "police";
            case HEALTH_SERVICES -> "health";
            case SCHOOLS, EDUCATION_SERVICES -> "school";
            case LA_SERVICES, HOUSING -> "council";
            default -> "other";
        };
    }
}
