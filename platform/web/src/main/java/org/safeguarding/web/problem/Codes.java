package org.safeguarding.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How a constant of a code set is written in JSON. */
final class Codes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Codes() {}

    static String of(Enum<?> constant) {
        return JSON.convertValue(constant, String.class);
    }
}
