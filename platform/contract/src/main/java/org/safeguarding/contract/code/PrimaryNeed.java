package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why the child is in need of services: the CIN census code set PrimaryNeedCode. */
public enum PrimaryNeed {
    ABUSE_NEGLECT_EXPLOITATION("N1", "Abuse, neglect or exploitation"),
    CHILDS_DISABILITY("N2", "Child's disability"),
    PARENTAL_DISABILITY("N3", "Parental disability or illness"),
    ACUTE_STRESS("N4", "Family in acute stress"),
    FAMILY_DYSFUNCTION("N5", "Family dysfunction"),
    UNACCEPTABLE_BEHAVIOUR("N6", "Socially unacceptable behaviour"),
    LOW_INCOME("N7", "Low income"),
    ABSENT_PARENTING("N8", "Absent parenting"),
    OTHER_THAN_IN_NEED("N9", "Cases other than children in need"),
    NOT_STATED("N0", "Not stated");

    private final String code;
    private final String label;

    PrimaryNeed(String code, String label) {
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
