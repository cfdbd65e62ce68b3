package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Sex: the CIN census code set; an unborn child is U. */
public enum Sex {
    MALE("M", "Male"),
    FEMALE("F", "Female"),
    UNKNOWN("U", "Unknown or unborn");

    private final String code;
    private final String label;

    Sex(String code, String label) {
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
