package org.safeguarding.referrals.referral;

import java.util.List;
import org.safeguarding.records.Recording;

/** How a referral that is entered late gets its assessments, which have a package of their own. */
public interface Assessing {

    /** Records assessments of the referral, each with its end. */
    void assess(Referral referral, List<NewAssessment> requests, Recording recording);
}
