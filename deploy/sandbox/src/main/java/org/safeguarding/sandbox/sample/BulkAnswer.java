package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;

/** A service's answer to one line. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BulkAnswer(long line, String key, int status, String location, boolean replayed, Problem problem) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(String code, String detail, List<Fault> errors) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String pointer, String code, String detail) {}

    boolean isRefused() {
        return status >= 400;
    }

    boolean isRefusedWith(String code) {
        return isRefused()
                && problem != null
                && (code.equals(problem.code()) || faults().anyMatch(fault -> code.equals(fault.code())));
    }

    /** For example {@code 422 invalid-request: The request is not valid. (/data/child: required)}. */
    String refusal() {
        if (problem == null) {
            return status + " without a reason";
        }
        StringBuilder sentence = new StringBuilder().append(status).append(' ').append(problem.code());
        if (problem.detail() != null) {
            sentence.append(": ").append(problem.detail());
        }
        faults().forEach(fault -> sentence.append(" (%s: %s)".formatted(fault.pointer(), fault.code())));
        return sentence.toString();
    }

    /** The last segment of the location: the id of the record. */
    String id() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Stream<Fault> faults() {
        return problem.errors() == null ? Stream.empty() : problem.errors().stream();
    }
}
