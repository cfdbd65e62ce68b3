package org.safeguarding.referrals.assessment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recordings;
import org.safeguarding.referrals.assessment.Assessment;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.web.idempotency.Answer;

/** How assessments are answered: as of today, and one by one with what the census would query. */
@ApplicationScoped
class AssessmentAnswers {

    private final Assessments assessments;
    private final Recordings recordings;

    AssessmentAnswers(Assessments assessments, Recordings recordings) {
        this.assessments = assessments;
        this.recordings = recordings;
    }

    AssessmentView one(Assessment assessment) {
        return AssessmentView.of(assessment, today(), assessments.warnings(assessment));
    }

    AssessmentView listed(Assessment assessment) {
        return AssessmentView.of(assessment, today(), null);
    }

    Answer started(Assessment assessment) {
        return Answer.created(location(assessment), assessment.etag(), one(assessment));
    }

    Answer changed(Assessment assessment) {
        return Answer.changed(location(assessment), assessment.etag(), one(assessment));
    }

    /** As {@link #started}, of a line of a bulk load, whose answer tells nothing of the record. */
    Answer loaded(Assessment assessment) {
        return Answer.created(location(assessment), assessment.etag(), listed(assessment));
    }

    /** As {@link #changed}, of a line of a bulk load. */
    Answer loadedChange(Assessment assessment) {
        return Answer.changed(location(assessment), assessment.etag(), listed(assessment));
    }

    private static String location(Assessment assessment) {
        return "/v1/assessments/" + assessment.id();
    }

    private LocalDate today() {
        return London.dayOf(recordings.now().at());
    }
}
