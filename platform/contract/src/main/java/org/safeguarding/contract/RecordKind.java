package org.safeguarding.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeguarding.contract.fact.AgencyListFact;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.BankHolidayListFact;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ClockLimitListFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.CoreGroupFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.contract.fact.InspectionFact;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.contract.fact.StrategyDiscussionFact;
import org.safeguarding.contract.fact.VisitFact;

/** The kinds of record that are published, the topic of each and the fact that carries it. */
public enum RecordKind {
    CHILD(Topics.CHILDREN, ChildFact.class, 2),
    CONTACT(Topics.REFERRALS, ContactFact.class),
    INFORMATION_REQUEST(Topics.REFERRALS, InformationRequestFact.class),
    REFERRAL(Topics.REFERRALS, ReferralFact.class),
    ASSESSMENT(Topics.REFERRALS, AssessmentFact.class),
    EARLY_HELP_CONTACT(Topics.REFERRALS, EarlyHelpContactFact.class),
    EARLY_HELP_EPISODE(Topics.REFERRALS, EarlyHelpEpisodeFact.class),
    EARLY_HELP_ASSESSMENT(Topics.REFERRALS, EarlyHelpAssessmentFact.class),
    ALLEGATION(Topics.REFERRALS, AllegationFact.class),
    STRATEGY_DISCUSSION(Topics.PLANS, StrategyDiscussionFact.class),
    SECTION_47_ENQUIRY(Topics.PLANS, Section47EnquiryFact.class),
    VISIT(Topics.PLANS, VisitFact.class),
    CHILD_IN_NEED_PLAN(Topics.PLANS, ChildInNeedPlanFact.class),
    CONFERENCE(Topics.PLANS, ConferenceFact.class),
    CHILD_PROTECTION_PLAN(Topics.PLANS, ChildProtectionPlanFact.class, 2),
    CORE_GROUP(Topics.PLANS, CoreGroupFact.class),
    INSPECTION(Topics.INSPECTIONS, InspectionFact.class),
    AREA_FOR_IMPROVEMENT(Topics.INSPECTIONS, AreaForImprovementFact.class),
    AGENCY_LIST(Topics.REFERENCE, AgencyListFact.class),
    BANK_HOLIDAY_LIST(Topics.REFERENCE, BankHolidayListFact.class),
    CLOCK_LIMIT_LIST(Topics.REFERENCE, ClockLimitListFact.class);

    private final String topic;
    private final Class<? extends Fact> factType;
    private final int version;

    RecordKind(String topic, Class<? extends Fact> factType) {
        this(topic, factType, 1);
    }

    RecordKind(String topic, Class<? extends Fact> factType, int version) {
        this.topic = topic;
        this.factType = factType;
        this.version = version;
    }

    /** The kinds that are published on a topic. */
    public static Set<RecordKind> on(String topic) {
        return Arrays.stream(values())
                .filter(kind -> kind.topic.equals(topic))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));
    }

    public String topic() {
        return topic;
    }

    public Class<? extends Fact> factType() {
        return factType;
    }

    /** The version of the schema of what is published, from 1. What was published in earlier versions is still read. */
    public int version() {
        return version;
    }

    /** The schema of this kind's fact, as the {@code dataschema} of its events. */
    public String schema() {
        return schema(version);
    }

    /** The same for events of an earlier version. */
    public String schema(int version) {
        return "urn:safeguarding:schema:" + slug() + ":v" + version;
    }

    /**
     * True if the record is about one child; its events are then keyed by the child, otherwise by the inspection, the
     * allegation or the list.
     */
    public boolean aboutChild() {
        return topic != Topics.INSPECTIONS && topic != Topics.REFERENCE && this != ALLEGATION;
    }

    /** The name used in schemas, event types and audit entries, for example {@code child-protection-plan}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this {@link #slug}. */
    public static RecordKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name as people write it, for example {@code child protection plan}. */
    public String noun() {
        return slug().replace('-', ' ');
    }

    /** Where its records are, for example {@code /v1/child-protection-plans}. */
    public String path() {
        return "/v1/"
                + switch (this) {
                    case CHILD -> "children";
                    case SECTION_47_ENQUIRY -> "section-47-enquiries";
                    case AREA_FOR_IMPROVEMENT -> "areas-for-improvement";
                    case AGENCY_LIST -> "reference/agencies";
                    case BANK_HOLIDAY_LIST -> "reference/bank-holidays";
                    case CLOCK_LIMIT_LIST -> "reference/clock-limits";
                    default -> slug() + "s";
                };
    }

    /** Published when a mistake in a record is put right. A list is loaded again. */
    public EventType corrected() {
        return switch (this) {
            case CHILD -> EventType.CHILD_CHANGED;
            case AGENCY_LIST, BANK_HOLIDAY_LIST, CLOCK_LIMIT_LIST -> EventType.valueOf(name() + "_LOADED");
            default -> EventType.valueOf(name() + "_CORRECTED");
        };
    }

    /** Published when a record should never have been made. */
    public EventType voided() {
        return EventType.valueOf(name() + "_VOIDED");
    }

    /**
     * Published when a record leaves a child, and when it reaches another. Only kinds that are {@link #aboutChild}
     * move.
     */
    public EventType moved() {
        return EventType.valueOf(name() + "_MOVED");
    }
}
