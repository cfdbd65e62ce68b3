package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Category of abuse of a child protection plan: the CIN census code set CategoryOfAbuse. */
public enum CategoryOfAbuse {
    NEGLECT("NEG", "Neglect"),
    PHYSICAL("PHY", "Physical abuse"),
    SEXUAL("SAB", "Sexual abuse"),
    EMOTIONAL("EMO", "Emotional abuse"),
    MULTIPLE("MUL", "Multiple (not recommended)");

    private final String code;
    private final String label;

    CategoryOfAbuse(String code, String label) {
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
