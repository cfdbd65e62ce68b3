package org.safeguarding.plans.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.StrategyDecision;
import org.safeguarding.contract.fact.StrategyDiscussionFact;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;

/** A strategy discussion: the agencies that know a child decide together whether a section 47 enquiry is started. */
@Entity
public class StrategyDiscussion extends FollowingRecord {

    private LocalDate heldOn;

    private List<String> agencies;

    @Enumerated(EnumType.STRING)
    private StrategyDecision decision;

    protected StrategyDiscussion() {}

    private StrategyDiscussion(NewStrategyDiscussion request, List<String> agencies, Recording recording) {
        super(request.childId(), recording);
        this.heldOn = request.heldOn();
        this.agencies = agencies;
        this.decision = request.decision();
    }

    /** Refuses a day in the future or outside the childhood, and an agency that the authority does not know. */
    static StrategyDiscussion hold(NewStrategyDiscussion request, Childhood childhood, Recording recording) {
        requireDay(request.heldOn(), childhood, recording);
        StrategyDiscussion discussion =
                new StrategyDiscussion(request, present(request.agencies(), recording), recording);
        discussion.happened(EventType.STRATEGY_DISCUSSION_HELD, recording);
        return discussion;
    }

    /**
     * Says what the record should have said.
     *
     * @param follow takes along the enquiry that it started; it may refuse
     */
    void correct(
            StrategyDiscussionCorrection right,
            Childhood childhood,
            Consumer<EnquiryStart> follow,
            Recording recording) {
        requireNotVoided();
        requireDay(right.heldOn(), childhood, recording);
        List<String> rightAgencies = present(right.agencies(), recording);
        follow.accept(new EnquiryStart(id(), right.heldOn(), kindOf(right.decision())));
        heldOn = right.heldOn();
        agencies = rightAgencies;
        decision = right.decision();
        happened(EventType.STRATEGY_DISCUSSION_CORRECTED, recording);
    }

    private static void requireDay(LocalDate day, Childhood childhood, Recording recording) {
        Chronology.require("/heldOn", day, recording);
        childhood.require("/heldOn", day);
    }

    private static List<String> present(List<String> agencies, Recording recording) {
        return KnownAgencies.requireAll("/agencies", agencies, recording);
    }

    /** Refuses a discussion that could not have been held about a child with this childhood. */
    void requireFits(Childhood childhood) {
        requireNotVoided();
        childhood.require("/childId", heldOn);
    }

    /** What an enquiry starts on and as; its kind is null if it decided against one. */
    EnquiryStart start() {
        return new EnquiryStart(id(), heldOn, kindOf(decision));
    }

    private static EnquiryKind kindOf(StrategyDecision decision) {
        return switch (decision) {
            case SINGLE_ENQUIRY -> EnquiryKind.SINGLE;
            case JOINT_ENQUIRY -> EnquiryKind.JOINT;
            case ASSESSMENT_ONLY, NO_FURTHER_ACTION -> null;
        };
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.STRATEGY_DISCUSSION;
    }

    @Override
    protected StrategyDiscussionFact fact() {
        return new StrategyDiscussionFact(heldOn, voided(), heldOn, agencies, decision);
    }

    public StrategyDiscussionView view() {
        return new StrategyDiscussionView(header(), childId(), heldOn, agencies, decision, agency());
    }
}
