package org.safeguarding.contract.code;

/**
 * The kinds of organisation that contact the hub, as the DfE groups the sources of referrals.
 *
 * <p>Source: DfE, Characteristics of children in need, table C5; the labels are its columns.
 */
public enum OrganisationType {
    INDIVIDUAL("Individual"),
    SCHOOLS("Schools"),
    EDUCATION_SERVICES("Education Services"),
    HEALTH_SERVICES("Health Services"),
    HOUSING("Housing"),
    LA_SERVICES("LA Services"),
    POLICE("Police"),
    OTHER_LEGAL_AGENCY("Other legal agency"),
    OTHER("Other"),
    ANONYMOUS("Anonymous"),
    UNKNOWN("Unknown"),
    /** Not a source of referrals; completes early help assessments. */
    VOLUNTARY_SECTOR("Voluntary sector");

    private final String label;

    OrganisationType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
