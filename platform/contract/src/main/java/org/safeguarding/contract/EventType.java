package org.safeguarding.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to a record, as the {@code type} of its event. */
public enum EventType {
    CHILD_REGISTERED("referrals.child.registered.v1", RecordKind.CHILD),
    CHILD_CHANGED("referrals.child.changed.v1", RecordKind.CHILD),
    CONTACT_RECEIVED("referrals.contact.received.v1", RecordKind.CONTACT),
    CONTACT_DECIDED("referrals.contact.decided.v1", RecordKind.CONTACT),
    REFERRAL_RECEIVED("referrals.referral.received.v1", RecordKind.REFERRAL),
    CHILD_PROTECTION_PLAN_STARTED("plans.child-protection-plan.started.v1", RecordKind.CHILD_PROTECTION_PLAN),
    CHILD_PROTECTION_PLAN_ENDED("plans.child-protection-plan.ended.v1", RecordKind.CHILD_PROTECTION_PLAN),
    INSPECTION_PUBLISHED("inspections.inspection.published.v1", RecordKind.INSPECTION),
    AREA_FOR_IMPROVEMENT_OPENED("inspections.area-for-improvement.opened.v1", RecordKind.AREA_FOR_IMPROVEMENT),
    AREA_FOR_IMPROVEMENT_CLOSED("inspections.area-for-improvement.closed.v1", RecordKind.AREA_FOR_IMPROVEMENT);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private final String type;
    private final RecordKind kind;

    EventType(String type, RecordKind kind) {
        this.type = type;
        this.kind = kind;
    }

    public static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    public String type() {
        return type;
    }

    public RecordKind kind() {
        return kind;
    }

    /** The service that publishes it, as the {@code source} of the event. */
    public String source() {
        return "/" + type.substring(0, type.indexOf('.')) + "-service";
    }
}
