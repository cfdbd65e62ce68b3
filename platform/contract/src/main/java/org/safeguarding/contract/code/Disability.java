package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Disability: the CIN census code set. {@link #NONE} stands alone, and says that somebody asked. */
public enum Disability {
    NONE("NONE", "No disability"),
    MOBILITY("MOB", "Mobility"),
    HAND_FUNCTION("HAND", "Hand function"),
    PERSONAL_CARE("PC", "Personal care"),
    INCONTINENCE("INC", "Incontinence"),
    COMMUNICATION("COMM", "Communication"),
    LEARNING("LD", "Learning"),
    HEARING("HEAR", "Hearing"),
    VISION("VIS", "Vision"),
    BEHAVIOUR("BEH", "Behaviour"),
    CONSCIOUSNESS("CON", "Consciousness"),
    AUTISM("AUT", "Autism or Asperger syndrome"),
    OTHER("DDA", "Other disability");

    private final String code;
    private final String label;

    Disability(String code, String label) {
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
