package org.safeguarding.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what is accepted, in the refusal of something else. */
public final class Accepted {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WHOLE_NUMBER = "The value is a whole number.";

    private static final Map<Class<?>, String> VALUES = Map.of(
            boolean.class, "The value is true or false.",
            Boolean.class, "The value is true or false.",
            int.class, WHOLE_NUMBER,
            Integer.class, WHOLE_NUMBER,
            long.class, WHOLE_NUMBER,
            Long.class, WHOLE_NUMBER,
            String.class, "The value is a text.",
            LocalDate.class, "The value is a day such as 2015-06-14.",
            OffsetDateTime.class, "The value is a time with its offset, such as 2015-06-14T09:30:00+01:00.",
            UUID.class, "The value is an id such as 0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01.");

    private Accepted() {}

    /** What a value of this type looks like. A constant of a code set is written as in JSON. */
    public static String valueOf(Class<?> type) {
        if (type.isEnum()) {
            return "The value is "
                    + oneOf(Arrays.stream(type.getEnumConstants())
                            .map(constant -> JSON.convertValue(constant, String.class)));
        }
        if (Number.class.isAssignableFrom(type)) {
            return VALUES.getOrDefault(type, "The value is a number.");
        }
        return VALUES.getOrDefault(
                type, Collection.class.isAssignableFrom(type) ? "The value is a list." : "The value is an object.");
    }

    /** {@code one of a, b, c.}, as the end of a sentence. */
    public static String oneOf(Stream<String> names) {
        List<String> all = names.toList();
        return (all.size() == 1 ? "" : "one of ") + String.join(", ", all) + ".";
    }
}
