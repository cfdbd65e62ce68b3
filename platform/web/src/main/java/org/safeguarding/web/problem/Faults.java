package org.safeguarding.web.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of an unreadable or invalid body what is wrong and where, in the body's own terms. */
final class Faults {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "length",
            "Pattern", "format",
            "PlainText", "not-plain-text",
            "Visible", "blank",
            "PastOrPresent", "in-the-future",
            "Min", "too-small",
            "Max", "too-large");

    private Faults() {}

    static Refusal of(ConstraintViolationException invalid) {
        return of(invalid.getConstraintViolations());
    }

    static Refusal of(Set<? extends ConstraintViolation<?>> violations) {
        return Refusal.invalid(violations.stream()
                .map(violation -> new Fault(pointer(violation), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList());
    }

    static Refusal of(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case JsonParseException text -> ofText(text);
            case JsonMappingException outer when outer.getCause() instanceof JsonParseException text -> ofText(text);
            case UnrecognizedPropertyException unknown ->
                Refusal.invalid(
                        pointer(unknown),
                        "unknown-property",
                        "There is no such property here. It is " + Accepted.oneOf(names(unknown)));
            case JsonMappingException wrong when !wrong.getPath().isEmpty() -> ofValue(pointer(wrong), accepted(wrong));
            default -> Refusal.invalid("", "malformed-json", "The body is not JSON, or not an object as documented.");
        };
    }

    private static Refusal ofValue(String pointer, Class<?> accepted) {
        return Refusal.invalid(pointer, accepted.isEnum() ? "unknown-code" : "format", Accepted.valueOf(accepted));
    }

    /** The type that the value should have had. */
    private static Class<?> accepted(JsonMappingException wrong) {
        return switch (wrong) {
            case MismatchedInputException mismatched
            when mismatched.getTargetType() != null -> mismatched.getTargetType();
            case JsonMappingException outer
            when outer.getCause() instanceof InputCoercionException tooLarge -> tooLarge.getTargetType();
            default -> Object.class;
        };
    }

    /** What is not JSON, or has a property twice. Jackson tells the two apart in its message alone. */
    private static Refusal ofText(JsonParseException text) {
        return text.getOriginalMessage().startsWith("Duplicate field")
                ? Refusal.invalid(
                        text.getProcessor().getParsingContext().pathAsPointer().toString(),
                        "duplicate-property",
                        "The property is there twice. Give it once.")
                : Refusal.invalid("", "malformed-json", "The body is not JSON.");
    }

    private static Stream<String> names(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(Object::toString).sorted();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(constraint, "invalid");
    }

    /**
     * {@code receive.request.child.nhsNumber} is {@code /child/nhsNumber}: method and parameter are not the caller's. What
     * was not in the body, as a query parameter, is called by its name alone.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        String name = lastName(violation.getPropertyPath());
        return isQueryParameter(violation.getLeafBean(), name) ? name : pointer(violation.getPropertyPath());
    }

    private static boolean isQueryParameter(Object bean, String name) {
        return Stream.<Class<?>>iterate(bean == null ? null : bean.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .anyMatch(field -> field.getName().equals(name) && field.isAnnotationPresent(QueryParam.class));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            } else if (node.getKind() == ElementKind.PARAMETER) {
                pointer.setLength(0);
            }
        }
        return pointer.isEmpty() ? lastName(path) : pointer.toString();
    }

    private static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name == null ? "" : name;
    }

    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
