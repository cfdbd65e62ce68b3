package org.safeguarding.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happened to a record, as the {@code type} of its event. The type ends with the version of the schema of the data, as
 * in {@code referrals.child.registered.v2}.
 */
public enum EventType {
    CHILD_REGISTERED("referrals.child.registered.v2", RecordKind.CHILD),
    CHILD_CHANGED("referrals.child.changed.v2", RecordKind.CHILD),
    CHILD_DIED("referrals.child.died.v2", RecordKind.CHILD),
    CHILD_VOIDED("referrals.child.voided.v2", RecordKind.CHILD),
    CHILD_MERGED("referrals.child.merged.v2", RecordKind.CHILD),
    CHILD_SPLIT("referrals.child.split.v2", RecordKind.CHILD),
    CONTACT_RECEIVED("referrals.contact.received.v1", RecordKind.CONTACT),
    CONTACT_SCREENED("referrals.contact.screened.v1", RecordKind.CONTACT),
    CONTACT_DECIDED("referrals.contact.decided.v1", RecordKind.CONTACT),
    CONTACT_OVERSEEN("referrals.contact.overseen.v1", RecordKind.CONTACT),
    CONTACT_CORRECTED("referrals.contact.corrected.v1", RecordKind.CONTACT),
    CONTACT_VOIDED("referrals.contact.voided.v1", RecordKind.CONTACT),
    CONTACT_MOVED("referrals.contact.moved.v1", RecordKind.CONTACT),
    INFORMATION_REQUEST_SENT("referrals.information-request.sent.v1", RecordKind.INFORMATION_REQUEST),
    INFORMATION_REQUEST_ANSWERED("referrals.information-request.answered.v1", RecordKind.INFORMATION_REQUEST),
    INFORMATION_REQUEST_CORRECTED("referrals.information-request.corrected.v1", RecordKind.INFORMATION_REQUEST),
    INFORMATION_REQUEST_VOIDED("referrals.information-request.voided.v1", RecordKind.INFORMATION_REQUEST),
    INFORMATION_REQUEST_MOVED("referrals.information-request.moved.v1", RecordKind.INFORMATION_REQUEST),
    REFERRAL_RECEIVED("referrals.referral.received.v1", RecordKind.REFERRAL),
    REFERRAL_DECIDED("referrals.referral.decided.v1", RecordKind.REFERRAL),
    REFERRAL_CLOSED("referrals.referral.closed.v1", RecordKind.REFERRAL),
    REFERRAL_REOPENED("referrals.referral.reopened.v1", RecordKind.REFERRAL),
    REFERRAL_CORRECTED("referrals.referral.corrected.v1", RecordKind.REFERRAL),
    REFERRAL_VOIDED("referrals.referral.voided.v1", RecordKind.REFERRAL),
    REFERRAL_MOVED("referrals.referral.moved.v1", RecordKind.REFERRAL),
    ASSESSMENT_STARTED("referrals.assessment.started.v1", RecordKind.ASSESSMENT),
    ASSESSMENT_CHILD_SEEN("referrals.assessment.child-seen.v1", RecordKind.ASSESSMENT),
    ASSESSMENT_AUTHORISED("referrals.assessment.authorised.v1", RecordKind.ASSESSMENT),
    ASSESSMENT_CORRECTED("referrals.assessment.corrected.v1", RecordKind.ASSESSMENT),
    ASSESSMENT_VOIDED("referrals.assessment.voided.v1", RecordKind.ASSESSMENT),
    ASSESSMENT_MOVED("referrals.assessment.moved.v1", RecordKind.ASSESSMENT),
    EARLY_HELP_CONTACT_RECEIVED("referrals.early-help-contact.received.v1", RecordKind.EARLY_HELP_CONTACT),
    EARLY_HELP_CONTACT_TRIAGED("referrals.early-help-contact.triaged.v1", RecordKind.EARLY_HELP_CONTACT),
    EARLY_HELP_CONTACT_CORRECTED("referrals.early-help-contact.corrected.v1", RecordKind.EARLY_HELP_CONTACT),
    EARLY_HELP_CONTACT_VOIDED("referrals.early-help-contact.voided.v1", RecordKind.EARLY_HELP_CONTACT),
    EARLY_HELP_CONTACT_MOVED("referrals.early-help-contact.moved.v1", RecordKind.EARLY_HELP_CONTACT),
    EARLY_HELP_EPISODE_ALLOCATED("referrals.early-help-episode.allocated.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_ENGAGED("referrals.early-help-episode.engaged.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_CLOSED("referrals.early-help-episode.closed.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_REOPENED("referrals.early-help-episode.reopened.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_CORRECTED("referrals.early-help-episode.corrected.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_VOIDED("referrals.early-help-episode.voided.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_EPISODE_MOVED("referrals.early-help-episode.moved.v1", RecordKind.EARLY_HELP_EPISODE),
    EARLY_HELP_ASSESSMENT_STARTED("referrals.early-help-assessment.started.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    EARLY_HELP_ASSESSMENT_COMPLETED("referrals.early-help-assessment.completed.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    EARLY_HELP_ASSESSMENT_ABANDONED("referrals.early-help-assessment.abandoned.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    EARLY_HELP_ASSESSMENT_CORRECTED("referrals.early-help-assessment.corrected.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    EARLY_HELP_ASSESSMENT_VOIDED("referrals.early-help-assessment.voided.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    EARLY_HELP_ASSESSMENT_MOVED("referrals.early-help-assessment.moved.v1", RecordKind.EARLY_HELP_ASSESSMENT),
    ALLEGATION_RECEIVED("referrals.allegation.received.v1", RecordKind.ALLEGATION),
    ALLEGATION_THRESHOLD_DECIDED("referrals.allegation.threshold-decided.v1", RecordKind.ALLEGATION),
    ALLEGATION_CONCLUDED("referrals.allegation.concluded.v1", RecordKind.ALLEGATION),
    ALLEGATION_CORRECTED("referrals.allegation.corrected.v1", RecordKind.ALLEGATION),
    ALLEGATION_VOIDED("referrals.allegation.voided.v1", RecordKind.ALLEGATION),
    STRATEGY_DISCUSSION_HELD("plans.strategy-discussion.held.v1", RecordKind.STRATEGY_DISCUSSION),
    STRATEGY_DISCUSSION_CORRECTED("plans.strategy-discussion.corrected.v1", RecordKind.STRATEGY_DISCUSSION),
    STRATEGY_DISCUSSION_VOIDED("plans.strategy-discussion.voided.v1", RecordKind.STRATEGY_DISCUSSION),
    STRATEGY_DISCUSSION_MOVED("plans.strategy-discussion.moved.v1", RecordKind.STRATEGY_DISCUSSION),
    SECTION_47_ENQUIRY_STARTED("plans.section-47-enquiry.started.v1", RecordKind.SECTION_47_ENQUIRY),
    SECTION_47_ENQUIRY_CONCLUDED("plans.section-47-enquiry.concluded.v1", RecordKind.SECTION_47_ENQUIRY),
    SECTION_47_ENQUIRY_CONFERENCE_HELD("plans.section-47-enquiry.conference-held.v1", RecordKind.SECTION_47_ENQUIRY),
    SECTION_47_ENQUIRY_CORRECTED("plans.section-47-enquiry.corrected.v1", RecordKind.SECTION_47_ENQUIRY),
    SECTION_47_ENQUIRY_VOIDED("plans.section-47-enquiry.voided.v1", RecordKind.SECTION_47_ENQUIRY),
    SECTION_47_ENQUIRY_MOVED("plans.section-47-enquiry.moved.v1", RecordKind.SECTION_47_ENQUIRY),
    VISIT_MADE("plans.visit.made.v1", RecordKind.VISIT),
    VISIT_ATTEMPTED("plans.visit.attempted.v1", RecordKind.VISIT),
    VISIT_CORRECTED("plans.visit.corrected.v1", RecordKind.VISIT),
    VISIT_VOIDED("plans.visit.voided.v1", RecordKind.VISIT),
    VISIT_MOVED("plans.visit.moved.v1", RecordKind.VISIT),
    CHILD_IN_NEED_PLAN_STARTED("plans.child-in-need-plan.started.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_PURPOSE_CHANGED("plans.child-in-need-plan.purpose-changed.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_REVIEWED("plans.child-in-need-plan.reviewed.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_ENDED("plans.child-in-need-plan.ended.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_REOPENED("plans.child-in-need-plan.reopened.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_CORRECTED("plans.child-in-need-plan.corrected.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_VOIDED("plans.child-in-need-plan.voided.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CHILD_IN_NEED_PLAN_MOVED("plans.child-in-need-plan.moved.v1", RecordKind.CHILD_IN_NEED_PLAN),
    CONFERENCE_SCHEDULED("plans.conference.scheduled.v1", RecordKind.CONFERENCE),
    CONFERENCE_POSTPONED("plans.conference.postponed.v1", RecordKind.CONFERENCE),
    CONFERENCE_ADJOURNED("plans.conference.adjourned.v1", RecordKind.CONFERENCE),
    CONFERENCE_HELD("plans.conference.held.v1", RecordKind.CONFERENCE),
    CONFERENCE_CANCELLED("plans.conference.cancelled.v1", RecordKind.CONFERENCE),
    CONFERENCE_CORRECTED("plans.conference.corrected.v1", RecordKind.CONFERENCE),
    CONFERENCE_VOIDED("plans.conference.voided.v1", RecordKind.CONFERENCE),
    CONFERENCE_MOVED("plans.conference.moved.v1", RecordKind.CONFERENCE),
    CHILD_PROTECTION_PLAN_STARTED("plans.child-protection-plan.started.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_CATEGORY_CHANGED(
            "plans.child-protection-plan.category-changed.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_ENDED("plans.child-protection-plan.ended.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_CORRECTED("plans.child-protection-plan.corrected.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_VOIDED("plans.child-protection-plan.voided.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_MOVED("plans.child-protection-plan.moved.v2", RecordKind.CHILD_PROTECTION_PLAN),
    CORE_GROUP_HELD("plans.core-group.held.v1", RecordKind.CORE_GROUP),
    CORE_GROUP_CORRECTED("plans.core-group.corrected.v1", RecordKind.CORE_GROUP),
    CORE_GROUP_VOIDED("plans.core-group.voided.v1", RecordKind.CORE_GROUP),
    CORE_GROUP_MOVED("plans.core-group.moved.v1", RecordKind.CORE_GROUP),
    INSPECTION_PUBLISHED("inspections.inspection.published.v1", RecordKind.INSPECTION),
    INSPECTION_CORRECTED("inspections.inspection.corrected.v1", RecordKind.INSPECTION),
    INSPECTION_VOIDED("inspections.inspection.voided.v1", RecordKind.INSPECTION),
    AREA_FOR_IMPROVEMENT_OPENED("inspections.area-for-improvement.opened.v1", RecordKind.AREA_FOR_IMPROVEMENT),
    AREA_FOR_IMPROVEMENT_CLOSED("inspections.area-for-improvement.closed.v1", RecordKind.AREA_FOR_IMPROVEMENT),
    AREA_FOR_IMPROVEMENT_CORRECTED("inspections.area-for-improvement.corrected.v1", RecordKind.AREA_FOR_IMPROVEMENT),
    AREA_FOR_IMPROVEMENT_VOIDED("inspections.area-for-improvement.voided.v1", RecordKind.AREA_FOR_IMPROVEMENT),
    AGENCY_LIST_LOADED("metrics.agency-list.loaded.v1", RecordKind.AGENCY_LIST),
    BANK_HOLIDAY_LIST_LOADED("metrics.bank-holiday-list.loaded.v1", RecordKind.BANK_HOLIDAY_LIST),
    CLOCK_LIMIT_LIST_LOADED("metrics.clock-limit-list.loaded.v1", RecordKind.CLOCK_LIMIT_LIST);

    /** Each under its type in every version. */
    private static final Map<String, EventType> BY_NAME = Arrays.stream(values())
            .flatMap(type -> IntStream.rangeClosed(1, type.kind.version())
                    .mapToObj(version -> Map.entry(type.type(version), type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String type;
    private final RecordKind kind;

    EventType(String type, RecordKind kind) {
        this.type = type;
        this.kind = kind;
    }

    /** What happened, by a type of any version; empty if there is no such type. */
    public static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** The version that a type ends with. */
    public static int version(String type) {
        return Integer.parseInt(type.substring(type.lastIndexOf('v') + 1));
    }

    public String type() {
        return type;
    }

    /** The type of an event whose data has this version of the schema. */
    public String type(int version) {
        return type.substring(0, type.lastIndexOf('v') + 1) + version;
    }

    public RecordKind kind() {
        return kind;
    }

    /** The service that publishes the event, as its {@code source}. */
    public String source() {
        return "/" + type.substring(0, type.indexOf('.')) + "-service";
    }
}
