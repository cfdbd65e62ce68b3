package org.safeguarding.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.calendar.StatutoryClock;

/**
 * Narrows a list. All conditions hold together. A condition whose value is null is left out, so a query parameter that was not
 * given can be passed on as it is.
 *
 * <pre>{@code
 * Filter.all().is("childId", child).notAfter("dueOn", due).when(undecided, "decision is null")
 * }</pre>
 */
public final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();

    private Filter() {}

    public static Filter all() {
        return new Filter();
    }

    /** Only records whose property has this value. */
    public Filter is(String property, Object value) {
        return compare(property, "=", value);
    }

    /**
     * Only records whose property is this agency, by any of its names.
     *
     * @param name its canonical name or an alias
     */
    public Filter agency(String property, String name) {
        if (name != null) {
            agencies.put(property, name);
        }
        return this;
    }

    /** Only records whose property has this value, or a lower or earlier one. */
    public Filter notAfter(String property, Comparable<?> value) {
        return compare(property, "<=", value);
    }

    /**
     * Only records whose property is a day in one of these spans.
     *
     * @param spans null for every record, empty for none
     */
    public Filter within(String property, List<StatutoryClock.Span> spans) {
        return spans == null ? this : withinAny(Map.of(property, spans));
    }

    /**
     * Only records one of whose properties is a day in one of its spans.
     *
     * @param spans by property; a property may follow a condition, as in {@code reviewedOn is null and startedOn}
     */
    public Filter withinAny(Map<String, List<StatutoryClock.Span>> spans) {
        List<String> either = new ArrayList<>(List.of("1 = 0"));
        spans.forEach((property, days) -> days.forEach(span ->
                either.add(property + " between :" + parameter(span.from()) + " and :" + parameter(span.to()))));
        conditions.add("(" + String.join(" or ", either) + ")");
        return this;
    }

    /**
     * Only records that meet the condition, if it is wanted.
     *
     * @param condition constants in Hibernate's query language; never text from a caller
     */
    public Filter when(boolean wanted, String condition) {
        if (wanted) {
            conditions.add(condition);
        }
        return this;
    }

    private Filter compare(String property, String operator, Object value) {
        if (value != null) {
            conditions.add(property + " " + operator + " :" + parameter(value));
        }
        return this;
    }

    private String parameter(Object value) {
        String name = "filter" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The name of an agency, by the property that must be that agency. */
    Map<String, String> agencies() {
        return agencies;
    }
}
