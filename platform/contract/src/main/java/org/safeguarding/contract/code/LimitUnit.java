package org.safeguarding.contract.code;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a limit of a clock counts. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS;

    public static LimitUnit of(String code) {
        return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
