package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a referral's episode of need was closed: the CIN census code set ReasonForClosure. */
public enum ReasonForClosure {
    ADOPTED("RC1", "Adopted"),
    DIED("RC2", "Died"),
    CHILD_ARRANGEMENTS_ORDER("RC3", "Child arrangements order"),
    SPECIAL_GUARDIANSHIP_ORDER("RC4", "Special guardianship order"),
    OTHER_AUTHORITY("RC5", "Transferred to services of another local authority"),
    ADULT_SOCIAL_CARE("RC6", "Transferred to adult social care services"),
    OTHER("RC7", "Any other reason, including no longer in need"),
    NO_FURTHER_ACTION("RC8", "Case closed after assessment, no further action"),
    EARLY_HELP("RC9", "Case closed after assessment, referred to early help");

    private final String code;
    private final String label;

    ReasonForClosure(String code, String label) {
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
