package org.safeguarding.plans.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.plans.childprotection.ChildProtectionPlan;
import org.safeguarding.plans.childprotection.ChildProtectionPlans;
import org.safeguarding.plans.childprotection.Making;
import org.safeguarding.plans.childprotection.ReviewDecision;
import org.safeguarding.plans.enquiry.Section47Enquiries;
import org.safeguarding.plans.enquiry.Section47Enquiry;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/**
 * The steps of a conference in which the child, its plans, its enquiry or its other conferences have a say. The conference decides
 * and the plan follows, in one transaction. Each step locks the conference, the enquiry, the plans and then the child; it refuses
 * before it changes anything.
 */
@ApplicationScoped
public class Conferences {

    private final KnownChildren children;
    private final ConferenceRepository conferences;
    private final ChildProtectionPlans plans;
    private final Section47Enquiries enquiries;
    private final FollowingRecords following;
    private final Records records;

    Conferences(
            KnownChildren children,
            ConferenceRepository conferences,
            ChildProtectionPlans plans,
            Section47Enquiries enquiries,
            FollowingRecords following,
            Records records) {
        this.children = children;
        this.conferences = conferences;
        this.plans = plans;
        this.enquiries = enquiries;
        this.following = following;
        this.records = records;
    }

    /** Plans a conference about a child who is known here, or enters one that was held. */
    @Transactional(TxType.MANDATORY)
    public Conference schedule(NewConference request, Recording recording) {
        Section47Enquiry enquiry = named(request.enquiryId(), request.type(), request.childId());
        if (request.holding() != null) {
            plans.lockAbout(request.childId());
        }
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        Conference conference = Conference.schedule(request, enquiry, child.childhood(), recording);
        if (request.holding() != null) {
            Refusal.at("/holding", () -> decide(conference, request.holding(), enquiry, child, recording));
        }
        return conference;
    }

    /** Moves it to another day. */
    @Transactional(TxType.MANDATORY)
    public void postpone(Conference conference, Postponement request, Recording recording) {
        conference.postpone(request, childhood(conference), recording);
    }

    /** It goes on another day. */
    @Transactional(TxType.MANDATORY)
    public void adjourn(Conference conference, Adjournment request, Recording recording) {
        conference.adjourn(request, childhood(conference), recording);
    }

    /** It was held to its end: it makes, changes or ends the plan. */
    @Transactional(TxType.MANDATORY)
    public void hold(Conference conference, Holding request, Recording recording) {
        conference.requireScheduled();
        Section47Enquiry enquiry = enquiry(conference);
        decide(conference, request, enquiry, locked(conference), recording);
        conference.wasHeld(recording);
    }

    private void decide(
            Conference conference, Holding request, Section47Enquiry enquiry, KnownChild child, Recording recording) {
        Holding valid = conference.valid(request, conference.invited(), child.childhood(), recording);
        ConferenceCourse course = course(child, conference);
        if (conference.isReview()) {
            ChildProtectionPlan plan = plans.openOn(child.id(), valid.heldOn(), valid.planId());
            Runnable change =
                    plans.following(plan, child, course.with(plan.id(), decision(conference, valid)), recording);
            conference.hold(valid, plan.id());
            change.run();
            return;
        }
        course.requireOnly(valid.heldOn());
        ChildProtectionPlan plan = made(conference, valid, child, recording);
        if (enquiry != null) {
            enquiry.holdConference(valid.heldOn(), recording);
            records.save(enquiry);
        }
        conference.hold(valid, plan == null ? null : plan.id());
        if (plan != null) {
            plans.made(plan, child, recording);
        }
    }

    /** The plan that it makes, not saved; null if it makes none. */
    private ChildProtectionPlan made(Conference conference, Holding valid, KnownChild child, Recording recording) {
        return valid.outcome() == ConferenceOutcome.PLAN
                ? plans.make(child, making(conference, valid), recording)
                : null;
    }

    private static Making making(Conference conference, Holding valid) {
        return new Making(conference.id(), valid.heldOn(), valid.category(), valid.numberOfPreviousPlans());
    }

    private static ReviewDecision decision(Conference conference, Holding valid) {
        return new ReviewDecision(
                conference.id(), valid.heldOn(), valid.category(), valid.outcome() == ConferenceOutcome.END);
    }

    /** Replaces what was recorded wrongly, and takes the plan and the enquiry along. */
    @Transactional(TxType.MANDATORY)
    public void correct(Conference conference, ConferenceCorrection right, Recording recording) {
        Section47Enquiry before = enquiry(conference);
        Section47Enquiry enquiry = named(right.enquiryId(), conference.type(), conference.childId());
        KnownChild child = locked(conference);
        List<String> invited = conference.correctable(right, child.childhood(), recording);
        if (!conference.isHeld()) {
            conference.correct(right, invited, enquiry, recording);
            return;
        }
        Refusal.at("/holding", () -> {
            Holding valid = conference.valid(right.holding(), invited, child.childhood(), recording);
            Decided decided = conference.isReview()
                    ? reviewed(conference, valid, child, recording)
                    : decided(conference, valid, child, recording);
            lead(before, enquiry, valid.heldOn(), recording);
            conference.correct(right, invited, enquiry, recording);
            conference.hold(valid, decided.plan());
            decided.follow().run();
        });
    }

    /** What a correction makes of the plan; run what follows when nothing else refuses it. */
    private record Decided(UUID plan, Runnable follow) {}

    private Decided reviewed(Conference conference, Holding valid, KnownChild child, Recording recording) {
        UUID plan = conference.planId();
        if (valid.planId() != null && !valid.planId().equals(plan)) {
            throw Refusal.invalid("/planId", "not-reviewed", "It reviewed the plan " + plan + ", and no other.");
        }
        List<ReviewDecision> reviews = course(child, conference).with(plan, decision(conference, valid));
        return new Decided(plan, plans.following(plans.forChange(plan), child, reviews, recording));
    }

    private Decided decided(Conference conference, Holding valid, KnownChild child, Recording recording) {
        ConferenceCourse course = course(child, conference);
        course.requireOnly(valid.heldOn());
        if (conference.planId() == null) {
            ChildProtectionPlan made = made(conference, valid, child, recording);
            return made == null
                    ? new Decided(null, () -> {})
                    : new Decided(made.id(), () -> plans.made(made, child, recording));
        }
        ChildProtectionPlan plan = plans.forChange(conference.planId());
        if (valid.outcome() == ConferenceOutcome.NO_PLAN) {
            course.requireUnreviewed(plan.id());
            return new Decided(null, () -> plans.unmake(plan, recording));
        }
        course.requireBeforeReviews(plan.id(), valid.heldOn());
        return new Decided(plan.id(), plans.remaking(plan, child, making(conference, valid), recording));
    }

    /** The enquiries learn of the conference: the one that led to it, and the one that did not after all. Either may be null. */
    private void lead(Section47Enquiry before, Section47Enquiry enquiry, LocalDate heldOn, Recording recording) {
        if (enquiry != null && enquiry.equals(before)) {
            enquiry.correctConference(heldOn, recording);
            records.save(enquiry);
            return;
        }
        if (enquiry != null) {
            enquiry.holdConference(heldOn, recording);
            records.save(enquiry);
        }
        unlead(before, recording);
    }

    /** It should never have been recorded. The plan that it made is voided too; 409 while that is reviewed. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Conference conference, Voiding request, Recording recording) {
        Section47Enquiry enquiry = enquiry(conference);
        KnownChild child = locked(conference);
        Runnable follow = without(conference, child, recording);
        conference.markVoided(request, recording);
        if (conference.isHeld()) {
            unlead(enquiry, recording);
        }
        follow.run();
    }

    /** What becomes of the plan without the conference. */
    private Runnable without(Conference conference, KnownChild child, Recording recording) {
        if (conference.isVoided() || conference.planId() == null) {
            return () -> {};
        }
        ConferenceCourse course = course(child, conference);
        ChildProtectionPlan plan = plans.forChange(conference.planId());
        if (conference.isReview()) {
            return plans.following(plan, child, course.reviews(plan.id()), recording);
        }
        course.requireUnreviewed(plan.id());
        return () -> plans.unmake(plan, recording);
    }

    /**
     * Moves one that was put on the wrong child. A review leaves the plan of that child for the plan of the other one. One that made
     * a plan takes it along, with its reviews and core groups. Its enquiry stays where it is, and led to no conference.
     */
    @Transactional(TxType.MANDATORY)
    public void move(Conference conference, Moving request, Recording recording) {
        if (request.childId().equals(conference.childId())) {
            return;
        }
        conference.requireMovable();
        Section47Enquiry enquiry = enquiry(conference);
        plans.lockAbout(conference.childId());
        plans.lockAbout(request.childId());
        KnownChild from = children.locked(conference.childId());
        KnownChild to = children.forPlan(request.childId(), conference.authority());
        Refusal.at("/childId", () -> to.childhood().require("", conference.day()));
        Runnable follow = conference.isHeld() ? moving(conference, from, to, request, recording) : () -> {};
        if (enquiry != null) {
            conference.leadsFrom(null);
            if (conference.isHeld()) {
                unlead(enquiry, recording);
            }
        }
        follow.run();
        following.move(conference, request, recording);
    }

    private Runnable moving(
            Conference conference, KnownChild from, KnownChild to, Moving request, Recording recording) {
        ConferenceCourse left = course(from, conference);
        ConferenceCourse reached = course(to, conference);
        if (conference.isReview()) {
            ChildProtectionPlan plan = plans.openOn(to.id(), conference.heldOn(), null);
            Runnable leave = without(conference, from, recording);
            Runnable reach = plans.following(plan, to, reached.with(plan.id(), conference.decision()), recording);
            return () -> {
                leave.run();
                conference.reviews(plan);
                reach.run();
            };
        }
        reached.requireOnly(conference.heldOn());
        if (conference.planId() == null) {
            return () -> {};
        }
        ChildProtectionPlan plan = plans.forChange(conference.planId());
        plans.requireMovable(plan, to, recording);
        List<Conference> reviews = left.reviewsOf(plan.id()).toList();
        return () -> {
            reviews.forEach(review -> following.move(review, request, recording));
            plans.moveAlong(plan, to, request, recording);
        };
    }

    private void unlead(Section47Enquiry enquiry, Recording recording) {
        if (enquiry != null) {
            enquiry.correctConference(null, recording);
            records.save(enquiry);
        }
    }

    /** The conference as of its day, with what the DfE would query. */
    @Transactional(TxType.MANDATORY)
    public ConferenceView view(Conference conference) {
        Period age = children.get(conference.childId()).childhood().ageOn(conference.day());
        UUID enquiry = conference.enquiryId();
        return conference.view(
                enquiry == null ? null : enquiries.get(enquiry).startedOn(),
                age,
                conference.isVoided() ? List.of() : ConferenceQueries.of(conference, age));
    }

    /** The enquiry that led to it, locked; null if none is recorded. */
    private Section47Enquiry enquiry(Conference conference) {
        return conference.enquiryId() == null ? null : enquiries.forChange(conference.enquiryId());
    }

    /** The enquiry that a request names, locked; null if it names none. 422 if the child has no such enquiry that stands. */
    private Section47Enquiry named(UUID id, ConferenceType type, UUID child) {
        if (id == null) {
            return null;
        }
        if (type != ConferenceType.INITIAL) {
            throw Refusal.invalid("/enquiryId", "not-applicable", "An enquiry leads to an initial conference.");
        }
        return enquiries.forChangeAbout(child).stream()
                .filter(enquiry -> enquiry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "/enquiryId", "enquiry-not-known", "The child has no section 47 enquiry with this id."));
    }

    /** The child of a conference and its plans, locked. */
    private KnownChild locked(Conference conference) {
        plans.lockAbout(conference.childId());
        return children.locked(conference.childId());
    }

    private Childhood childhood(Conference conference) {
        return children.locked(conference.childId()).childhood();
    }

    private ConferenceCourse course(KnownChild child, Conference without) {
        return new ConferenceCourse(conferences.others(child.id(), without));
    }
}
