package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a proclamation does to a day. */
public enum HolidayChange {
    /** The day is a bank holiday too. */
    PROCLAIMED("proclaimed"),
    /** The bank holiday was moved to another day: this one is an ordinary day. */
    MOVED("moved");

    private final String code;

    HolidayChange(String code) {
        this.code = code;
    }

    public static Optional<HolidayChange> of(String code) {
        return Arrays.stream(values())
                .filter(change -> change.code.equals(code))
                .findFirst();
    }

    @JsonValue
    public String code() {
        return code;
    }
}
