package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who made the contact or referral: the CIN census code set ReferralSource. */
public enum ReferralSource {
    FAMILY("1A", "Family member, relative or carer", OrganisationType.INDIVIDUAL),
    ACQUAINTANCE("1B", "Acquaintance", OrganisationType.INDIVIDUAL),
    SELF("1C", "Self", OrganisationType.INDIVIDUAL),
    OTHER_INDIVIDUAL("1D", "Other individual", OrganisationType.INDIVIDUAL),
    SCHOOLS("2A", "Schools", OrganisationType.SCHOOLS),
    EDUCATION_SERVICES("2B", "Education services", OrganisationType.EDUCATION_SERVICES),
    GENERAL_PRACTITIONER("3A", "General practitioner", OrganisationType.HEALTH_SERVICES),
    HEALTH_VISITOR("3B", "Health visitor", OrganisationType.HEALTH_SERVICES),
    SCHOOL_NURSE("3C", "School nurse", OrganisationType.HEALTH_SERVICES),
    OTHER_PRIMARY_HEALTH("3D", "Other primary health services", OrganisationType.HEALTH_SERVICES),
    EMERGENCY_DEPARTMENT("3E", "Accident and emergency department", OrganisationType.HEALTH_SERVICES),
    OTHER_HEALTH("3F", "Other health services", OrganisationType.HEALTH_SERVICES),
    HOUSING("4", "Housing", OrganisationType.HOUSING),
    LA_SOCIAL_CARE("5A", "Local authority: social care", OrganisationType.LA_SERVICES),
    LA_OTHER_INTERNAL("5B", "Local authority: other internal", OrganisationType.LA_SERVICES),
    LA_EXTERNAL("5C", "Local authority: external", OrganisationType.LA_SERVICES),
    EARLY_HELP("5D", "Local authority: early help", OrganisationType.LA_SERVICES),
    POLICE("6", "Police", OrganisationType.POLICE),
    OTHER_LEGAL("7", "Other legal agency", OrganisationType.OTHER_LEGAL_AGENCY),
    OTHER("8", "Other", OrganisationType.OTHER),
    ANONYMOUS("9", "Anonymous", OrganisationType.ANONYMOUS),
    UNKNOWN("10", "Unknown", OrganisationType.UNKNOWN);

    private final String code;
    private final String label;
    private final OrganisationType group;

    ReferralSource(String code, String label, OrganisationType group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The kind of organisation it belongs to. */
    public OrganisationType group() {
        return group;
    }
}
