package org.safeguarding.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private Filter() {}

    public static Filter all() {
        return new Filter();
    }

    /** Only records whose property has this value. */
    public Filter is(String property, Object value) {
        return compare(property, "=", value);
    }

    /** Only records whose property has this value, or a lower or earlier one. */
    public Filter notAfter(String property, Comparable<?> value) {
        return compare(property, "<=", value);
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
            String name = "filter" + parameters.size();
            conditions.add(property + " " + operator + " :" + name);
            parameters.put(name, value);
        }
        return this;
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
