package org.safeguarding.plans.enquiry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.security.Caller;

@Singleton
class Section47EnquiryRepository extends FollowingRepository<Section47Enquiry> {

    private final Finder<Section47Enquiry> toChange =
            finder(RecordKind.CHILD, "childId", Section47Enquiry::childId).forChange();
    private final Finder<Section47Enquiry> startedBy = finder(
                    RecordKind.STRATEGY_DISCUSSION,
                    "start.strategyDiscussionId",
                    Section47Enquiry::strategyDiscussionId)
            .forChange();

    Section47EnquiryRepository(Caller caller) {
        super(Section47Enquiry.class, RecordKind.SECTION_47_ENQUIRY, caller);
    }

    /** The enquiries of a child that stand, locked until the transaction ends. */
    List<Section47Enquiry> forChangeAbout(UUID child) {
        return standing(toChange.by(child));
    }

    /** The enquiries of a child that stand, but for one. */
    List<Section47Enquiry> others(UUID child, UUID without) {
        return standing(aboutChild(child)).stream()
                .filter(enquiry -> !enquiry.id().equals(without))
                .toList();
    }

    /** The enquiry that the discussion started and that stands, locked; there is one at most. */
    Optional<Section47Enquiry> startedBy(UUID discussion) {
        return standing(startedBy.by(discussion)).stream().findFirst();
    }

    private static List<Section47Enquiry> standing(List<Section47Enquiry> enquiries) {
        return enquiries.stream().filter(enquiry -> !enquiry.isVoided()).toList();
    }
}
