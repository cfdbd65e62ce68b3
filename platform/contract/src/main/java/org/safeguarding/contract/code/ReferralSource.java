package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who made the contact or referral: the CIN census code set ReferralSource. */
public enum ReferralSource {
    FAMILY("1A", "Family member, relative or carer"),
    ACQUAINTANCE("1B", "Acquaintance"),
    SELF("1C", "Self"),
    OTHER_INDIVIDUAL("1D", "Other individual"),
    SCHOOLS("2A", "Schools"),
    EDUCATION_SERVICES("2B", "Education services"),
    GENERAL_PRACTITIONER("3A", "General practitioner"),
    HEALTH_VISITOR("3B", "Health visitor"),
    SCHOOL_NURSE("3C", "School nurse"),
    OTHER_PRIMARY_HEALTH("3D", "Other primary health services"),
    EMERGENCY_DEPARTMENT("3E", "Accident and emergency department"),
    OTHER_HEALTH("3F", "Other health services"),
    HOUSING("4", "Housing"),
    LA_SOCIAL_CARE("5A", "Local authority: social care"),
    LA_OTHER_INTERNAL("5B", "Local authority: other internal"),
    LA_EXTERNAL("5C", "Local authority: external"),
    EARLY_HELP("5D", "Local authority: early help"),
    POLICE("6", "Police"),
    OTHER_LEGAL("7", "Other legal agency"),
    OTHER("8", "Other"),
    ANONYMOUS("9", "Anonymous"),
    UNKNOWN("10", "Unknown");

    private final String code;
    private final String label;

    ReferralSource(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
