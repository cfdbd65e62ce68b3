package org.safeguarding.web.csv;

/** The file is not CSV as RFC 4180 has it, or not UTF-8. */
public final class MalformedCsv extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String code;

    MalformedCsv(int line, String code, String message) {
        super(message);
        this.line = line;
        this.code = code;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** {@code not-utf-8} or {@code malformed-csv}. */
    public String code() {
        return code;
    }
}
