package org.safeguarding.web.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Visible;

/**
 * The query parameters of a call, as its method and its filters declare them.
 *
 * @param types by name, in the order of the names
 */
record CallParameters(Map<String, Class<?>> types) {

    static CallParameters of(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getType(), types);
        }
        return new CallParameters(types);
    }

    private static void add(AnnotatedElement declared, Class<?> type, Map<String, Class<?>> types) {
        if (declared.isAnnotationPresent(QueryParam.class)) {
            types.put(declared.getAnnotation(QueryParam.class).value(), type);
        } else if (declared.isAnnotationPresent(BeanParam.class)) {
            fields(type).forEach(field -> add(field, field.getType(), types));
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()));
    }

    /** Adds what is wrong with the values of a parameter. */
    void check(String name, List<String> values, List<Fault> faults) {
        Class<?> type = types.get(name);
        if (type == null) {
            faults.add(new Fault(name, "unknown-parameter", "There is no such parameter here. " + known()));
        } else if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
            faults.add(new Fault(name, "repeated-parameter", "Give the parameter once."));
        } else if (requirePlain(name, values, faults) && !values.stream().allMatch(Visible.Validator::isVisible)) {
            faults.add(new Fault(name, "empty-parameter", "Give the parameter a value, or leave it out."));
        }
    }

    /** False, with a fault, if a value is no {@link PlainText}. */
    static boolean requirePlain(String name, List<String> values, List<Fault> faults) {
        boolean plain = values.stream().allMatch(PlainText.Validator::isPlain);
        if (!plain) {
            faults.add(new Fault(name, "not-plain-text", PlainText.MESSAGE));
        }
        return plain;
    }

    private String known() {
        return types.isEmpty()
                ? "The call has no query parameters."
                : "It is " + Accepted.oneOf(types.keySet().stream());
    }
}
