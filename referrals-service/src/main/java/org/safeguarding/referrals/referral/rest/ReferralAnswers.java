package org.safeguarding.referrals.referral.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recordings;
import org.safeguarding.referrals.referral.Referral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.idempotency.Answer;

/** How referrals are answered: as of today, and one by one with what the census would query. */
@ApplicationScoped
class ReferralAnswers {

    private final Referrals referrals;
    private final Recordings recordings;

    ReferralAnswers(Referrals referrals, Recordings recordings) {
        this.referrals = referrals;
        this.recordings = recordings;
    }

    ReferralView one(Referral referral) {
        return ReferralView.of(referral, today(), referrals.warnings(referral));
    }

    ReferralView listed(Referral referral) {
        return ReferralView.of(referral, today(), null);
    }

    Answer changed(Referral referral) {
        return answer(referral, one(referral));
    }

    /** As {@link #changed}, of a line of a bulk load, whose answer tells nothing of the record. */
    Answer loaded(Referral referral) {
        return answer(referral, listed(referral));
    }

    private static Answer answer(Referral referral, ReferralView view) {
        return Answer.changed("/v1/referrals/" + referral.id(), referral.etag(), view);
    }

    private LocalDate today() {
        return London.dayOf(recordings.now().at());
    }
}
