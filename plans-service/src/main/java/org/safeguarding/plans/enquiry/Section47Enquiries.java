package org.safeguarding.plans.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChild;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** The steps of a section 47 enquiry in which its strategy discussion or other enquiries of the child have a say. */
@ApplicationScoped
public class Section47Enquiries {

    private final KnownChildren children;
    private final Section47EnquiryRepository enquiries;
    private final StrategyDiscussionRepository discussions;
    private final FollowingRecords following;
    private final Records records;
    private final Clock clock;

    Section47Enquiries(
            KnownChildren children,
            Section47EnquiryRepository enquiries,
            StrategyDiscussionRepository discussions,
            FollowingRecords following,
            Records records,
            Clock clock) {
        this.children = children;
        this.enquiries = enquiries;
        this.discussions = discussions;
        this.following = following;
        this.records = records;
        this.clock = clock;
    }

    /** Starts an enquiry about a child who is known here. */
    @Transactional(TxType.MANDATORY)
    public Section47Enquiry start(NewSection47Enquiry request, Recording recording) {
        EnquiryStart discussed = discussed(request.strategyDiscussionId(), request.childId(), null);
        KnownChild child = children.forPlan(request.childId(), recording.by().authority());
        return Section47Enquiry.start(request, discussed, course(child, null), recording);
    }

    /** The enquiry, locked until the transaction ends, or 404. */
    public Section47Enquiry forChange(UUID id) {
        return enquiries.forChange(id);
    }

    /** The enquiry. */
    public Section47Enquiry get(UUID id) {
        return enquiries.findById(id);
    }

    /** The enquiries of a child that stand, locked until the transaction ends. */
    public List<Section47Enquiry> forChangeAbout(UUID child) {
        return enquiries.forChangeAbout(child);
    }

    /** As {@link #forChange}, after the discussion that a correction names: in the order in which every step locks them. */
    public Section47Enquiry forCorrection(UUID id, Section47EnquiryCorrection right) {
        if (right.strategyDiscussionId() != null) {
            StrategyDiscussion ignored = named(right.strategyDiscussionId());
        }
        return enquiries.forChange(id);
    }

    /** Replaces what was recorded wrongly; the enquiry comes from {@link #forCorrection}. */
    @Transactional(TxType.MANDATORY)
    public void correct(Section47Enquiry enquiry, Section47EnquiryCorrection right, Recording recording) {
        EnquiryStart discussed = discussed(right.strategyDiscussionId(), enquiry.childId(), enquiry);
        enquiry.correct(right, discussed, course(children.locked(enquiry.childId()), enquiry), recording);
    }

    /** It should never have been recorded. 409 while the conference stands to which it led. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(Section47Enquiry enquiry, Voiding request, Recording recording) {
        enquiry.requireNoConference();
        enquiry.markVoided(request, recording);
    }

    /** Moves one that was put on the wrong child; 409 if its discussion was recorded, which takes it along. */
    @Transactional(TxType.MANDATORY)
    public void move(Section47Enquiry enquiry, Moving request, Recording recording) {
        if (enquiry.strategyDiscussionId() != null) {
            throw Refusal.conflict(
                    "moves-with-discussion",
                    "Move the strategy discussion that started it: it takes the enquiry along.");
        }
        moveAlong(enquiry, request, recording);
    }

    void moveAlong(Section47Enquiry enquiry, Moving request, Recording recording) {
        enquiry.requireNoConference();
        KnownChild child = children.forPlan(request.childId(), enquiry.authority());
        enquiry.requireFits(course(child, enquiry), recording);
        following.move(enquiry, request, recording);
    }

    /** The enquiry that the discussion started and that stands, locked. */
    Optional<Section47Enquiry> startedBy(StrategyDiscussion discussion) {
        return enquiries.startedBy(discussion.id());
    }

    /** The discussion that started the enquiry was corrected; 409 {@code enquiry-stands} if it decides against one now. */
    void follow(Section47Enquiry enquiry, EnquiryStart next, Recording recording) {
        if (next.enquiryKind() == null) {
            throw enquiryStands();
        }
        enquiry.follow(
                next,
                course(children.locked(enquiry.childId()), enquiry),
                recording.because("The strategy discussion was corrected."));
        records.save(enquiry);
    }

    static Refusal enquiryStands() {
        return Refusal.conflict("enquiry-stands", "A section 47 enquiry was started by it: void that first.");
    }

    /**
     * The child's enquiry that led to an initial conference on this day, locked until the transaction ends: the one that says so, or
     * else the last one that started by then, of those that led neither to another conference nor to none. Empty if there is none.
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Section47Enquiry> leadingTo(UUID child, LocalDate conferenceOn) {
        return enquiries.forChangeAbout(child).stream()
                .filter(enquiry -> enquiry.canLeadTo(conferenceOn))
                .max(Comparator.comparing((Section47Enquiry enquiry) -> conferenceOn.equals(enquiry.conferenceOn()))
                        .thenComparing(Section47Enquiry::startedOn));
    }

    /** The enquiry as of today, with what the CIN census would query. */
    @Transactional(TxType.MANDATORY)
    public Section47EnquiryView view(Section47Enquiry enquiry) {
        return enquiry.view(
                enquiry.isVoided()
                        ? List.of()
                        : EnquiryQueries.of(
                                enquiry,
                                enquiries.others(enquiry.childId(), enquiry.id()),
                                London.dayOf(clock.instant())));
    }

    /**
     * What the discussion decided that a request names; null if it names none. The discussion is locked. 422 if the child has no such
     * discussion; 409 if it was voided, decided against an enquiry, or started another one.
     */
    private EnquiryStart discussed(UUID id, UUID child, Section47Enquiry enquiry) {
        if (id == null) {
            return null;
        }
        StrategyDiscussion discussion = named(id);
        if (!discussion.childId().equals(child)) {
            throw notKnown();
        }
        if (discussion.isVoided() || discussion.start().enquiryKind() == null) {
            throw Refusal.conflict(
                    "enquiry-not-decided", "The strategy discussion was voided, or decided against an enquiry.");
        }
        if (startedBy(discussion).filter(other -> other != enquiry).isPresent()) {
            throw Refusal.conflict("enquiry-started", "The strategy discussion started an enquiry, and never two.");
        }
        return discussion.start();
    }

    private StrategyDiscussion named(UUID id) {
        try {
            return discussions.forChange(id);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            throw notKnown();
        }
    }

    private static Refusal notKnown() {
        return Refusal.unprocessable(
                "/strategyDiscussionId",
                "strategy-discussion-not-known",
                "The child has no strategy discussion with this id.");
    }

    private EnquiryCourse course(KnownChild child, Section47Enquiry without) {
        return new EnquiryCourse(
                child.childhood(), enquiries.others(child.id(), without == null ? null : without.id()));
    }
}
