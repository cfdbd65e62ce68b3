package org.safeguarding.referrals.allegation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.safeguarding.calendar.London;
import org.safeguarding.referrals.allegation.Allegation;
import org.safeguarding.web.idempotency.Answer;

/** Shows allegations as of today: what is still open has been so until now. */
@ApplicationScoped
class AllegationViews {

    private final Clock clock;

    AllegationViews(Clock clock) {
        this.clock = clock;
    }

    AllegationView from(Allegation allegation) {
        return AllegationView.from(allegation, London.dayOf(clock.instant()));
    }

    Answer created(Allegation allegation) {
        return Answer.created(location(allegation), allegation.etag(), from(allegation));
    }

    Answer changed(Allegation allegation) {
        return Answer.changed(location(allegation), allegation.etag(), from(allegation));
    }

    private static String location(Allegation allegation) {
        return "/v1/allegations/" + allegation.id();
    }
}
