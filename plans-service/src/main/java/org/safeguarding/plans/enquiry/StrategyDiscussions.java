package org.safeguarding.plans.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.safeguarding.plans.child.FollowingRecords;
import org.safeguarding.plans.child.KnownChildren;
import org.safeguarding.records.Moving;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;

/**
 * The steps of a strategy discussion, which take the enquiry that it started along. Every step that needs several locks takes
 * them in the same order: the discussion, the enquiry, the child.
 */
@ApplicationScoped
public class StrategyDiscussions {

    private final KnownChildren children;
    private final Section47Enquiries enquiries;
    private final FollowingRecords following;

    StrategyDiscussions(KnownChildren children, Section47Enquiries enquiries, FollowingRecords following) {
        this.children = children;
        this.enquiries = enquiries;
        this.following = following;
    }

    /** Records a discussion about a child who is known here. */
    @Transactional(TxType.MANDATORY)
    public StrategyDiscussion hold(NewStrategyDiscussion request, Recording recording) {
        return StrategyDiscussion.hold(
                request,
                children.forPlan(request.childId(), recording.by().authority()).childhood(),
                recording);
    }

    /** Replaces what was recorded wrongly. An enquiry that it started starts on its day, and is of the kind that it decided. */
    @Transactional(TxType.MANDATORY)
    public void correct(StrategyDiscussion discussion, StrategyDiscussionCorrection right, Recording recording) {
        Optional<Section47Enquiry> started = enquiries.startedBy(discussion);
        discussion.correct(
                right,
                children.locked(discussion.childId()).childhood(),
                start -> started.ifPresent(enquiry -> enquiries.follow(enquiry, start, recording)),
                recording);
    }

    /** It was never held. 409 while an enquiry that it started stands. */
    @Transactional(TxType.MANDATORY)
    public void markVoided(StrategyDiscussion discussion, Voiding request, Recording recording) {
        if (enquiries.startedBy(discussion).isPresent()) {
            throw Section47Enquiries.enquiryStands();
        }
        discussion.markVoided(request, recording);
    }

    /** Moves one that was put on the wrong child, with the enquiry that it started. */
    @Transactional(TxType.MANDATORY)
    public void move(StrategyDiscussion discussion, Moving request, Recording recording) {
        Optional<Section47Enquiry> started = enquiries.startedBy(discussion);
        discussion.requireFits(
                children.forPlan(request.childId(), discussion.authority()).childhood());
        started.ifPresent(enquiry -> enquiries.moveAlong(enquiry, request, recording));
        following.move(discussion, request, recording);
    }
}
