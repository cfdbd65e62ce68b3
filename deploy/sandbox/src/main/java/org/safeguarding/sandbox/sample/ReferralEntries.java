package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.sandbox.sample.Fate.Course;

/** What is entered about referrals after the contact: the decision, assessments and the closure, one after the other. */
final class ReferralEntries {

    private static final int MOST_DAYS_TO_CHILD_SEEN = 10;
    private static final int DAYS_TO_PLAN = 60;

    private final RandomGenerator random;
    private final Timetable timetable;
    private final ClosureReasons reasons;
    private final Map<String, List<String>> rationales = Resource.texts("rationales.csv");

    ReferralEntries(ClosureReasons reasons, RandomGenerator random) {
        this.reasons = reasons;
        this.random = random;
        this.timetable = new Timetable(random);
    }

    /** @param contactKey of the contact whose decision opened the referral */
    List<Entry> of(DecidedReferral decided, String contactKey) {
        List<Entry> entries = new ArrayList<>();
        ChildHistory child = decided.contact().child();
        Referral referral = decided.referral();
        boolean nothing = referral.fate().course() == Course.NO_FURTHER_ACTION;
        entries.add(new Entry(
                child,
                decided.decidedAt().toLocalDate(),
                decided.recordedAt(),
                localId -> new SampleLine(
                        "referral-decision",
                        contactKey + "-referral-decision",
                        new SampleLine.ReferralDecision(
                                contactKey,
                                Timetable.offset(decided.decidedAt()),
                                nothing,
                                rationale(nothing),
                                decided.recordedAt()))));
        Instant before = decided.recordedAt();
        for (Assessment assessment : referral.assessments()) {
            before = add(entries, child, referral, assessment, contactKey, before);
        }
        if (!nothing && referral.fate().closedOn() != null) {
            LocalDate closedOn = referral.fate().closedOn();
            Instant recordedAt = timetable.recordedAfter(before, day(closedOn));
            ReasonForClosure reason = reasons.of(referral);
            entries.add(new Entry(
                    child,
                    closedOn,
                    recordedAt,
                    localId -> new SampleLine(
                            "referral-closure",
                            contactKey + "-closure",
                            new SampleLine.ReferralClosure(contactKey, closedOn, reason, recordedAt))));
        }
        return entries;
    }

    /** When the last of the assessment was entered. */
    private Instant add(
            List<Entry> entries,
            ChildHistory child,
            Referral referral,
            Assessment assessment,
            String contactKey,
            Instant before) {
        String key = contactKey + "-assessment-" + (referral.assessments().indexOf(assessment) + 1);
        Instant started = timetable.recordedAfter(before, day(assessment.startedOn()));
        entries.add(new Entry(
                child,
                assessment.startedOn(),
                started,
                localId -> new SampleLine(
                        "assessment", key, new SampleLine.Assessment(contactKey, assessment.startedOn(), started))));
        if (assessment.authorisedOn() == null) {
            return started;
        }
        Instant authorised = timetable.recordedAfter(started, day(assessment.authorisedOn()));
        int days = WorkingDays.between(assessment.startedOn(), assessment.authorisedOn());
        LocalDate seenOn =
                WorkingDays.after(assessment.startedOn(), random.nextInt(Math.min(days, MOST_DAYS_TO_CHILD_SEEN) + 1));
        AssessmentOutcome outcome = outcome(child, referral, assessment);
        entries.add(new Entry(
                child,
                assessment.authorisedOn(),
                authorised,
                localId -> new SampleLine(
                        "assessment-authorisation",
                        key + "-authorisation",
                        new SampleLine.AssessmentAuthorisation(
                                key, seenOn, assessment.authorisedOn(), outcome, assessment.factors(), authorised))));
        return authorised;
    }

    private AssessmentOutcome outcome(ChildHistory child, Referral referral, Assessment assessment) {
        if (!referral.fate().isInNeed()) {
            return AssessmentOutcome.NOT_IN_NEED;
        }
        LocalDate day = assessment.authorisedOn();
        if (!child.plansBetween(day, day.plusDays(DAYS_TO_PLAN)).isEmpty()) {
            return AssessmentOutcome.SECTION_47;
        }
        return referral.fate().closedOn() != null && reasons.of(referral) == ReasonForClosure.EARLY_HELP
                ? AssessmentOutcome.EARLY_HELP
                : AssessmentOutcome.CHILD_IN_NEED;
    }

    private String rationale(boolean nothing) {
        List<String> texts = rationales.get(nothing ? "REFERRAL_NFA" : "REFERRAL_ASSESS");
        return texts.get(random.nextInt(texts.size()));
    }

    private Instant day(LocalDate day) {
        return timetable.conference(day).toInstant();
    }
}
