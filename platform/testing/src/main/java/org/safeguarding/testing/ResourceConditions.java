package org.safeguarding.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules require of resources and of what they show. */
final class ResourceConditions {

    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String BEAN_PARAM = "jakarta.ws.rs.BeanParam";
    private static final String PRODUCES = "jakarta.ws.rs.Produces";
    private static final String VALID = "jakarta.validation.Valid";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    static final String QUERY_PARAM = "jakarta.ws.rs.QueryParam";

    /** Quarkus reads this role as any caller with a token. */
    private static final String ANYONE = "**";

    private ResourceConditions() {}

    /** The method's own annotation takes precedence over that of its class. */
    static ArchCondition<JavaMethod> nameARole() {
        return condition("name a role", method -> {
            if (method.isAnnotatedWith(PERMIT_ALL)) {
                return Stream.of("is open to all");
            }
            HasAnnotations<?> carrier = method.isAnnotatedWith(ROLES_ALLOWED) ? method : method.getOwner();
            return names(carrier) ? Stream.empty() : Stream.of("names no role");
        });
    }

    static ArchCondition<JavaMethod> haveNoEntityInTheirSignature() {
        return condition(
                "have no entity in their signature",
                method -> entities(
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())));
    }

    static ArchCondition<JavaField> notBeEntities() {
        return condition("not be entities", field -> entities(Stream.of(field.getType())));
    }

    /** On the method or its class; a method that answers nothing needs none. */
    static ArchCondition<JavaMethod> nameTheirMediaType() {
        return condition(
                "name their media type",
                method -> method.getRawReturnType().isEquivalentTo(void.class)
                                || method.isAnnotatedWith(PRODUCES)
                                || method.getOwner().isAnnotatedWith(PRODUCES)
                        ? Stream.empty()
                        : Stream.of("names no media type"));
    }

    /** A text has a constraint. Any other type is converted, and the conversion refuses what it cannot read. */
    static ArchCondition<JavaField> beValidatedQueryFields() {
        return condition(
                "be of a type that is converted, or have a constraint",
                field -> isText(field.getRawType()) && !isConstrained(field)
                        ? Stream.of("is a text without a constraint")
                        : Stream.empty());
    }

    static ArchCondition<JavaMethod> validateTheirParameters() {
        return condition(
                "validate their parameters",
                method -> method.getParameters().stream().flatMap(parameter -> {
                    boolean text = parameter.isAnnotatedWith(QUERY_PARAM) && isText(parameter.getRawType());
                    if (text && !isConstrained(parameter)) {
                        return Stream.of("takes a text without a constraint: parameter " + parameter.getIndex());
                    }
                    boolean filter = parameter.isAnnotatedWith(BEAN_PARAM)
                            && parameter.getRawType().getAllFields().stream()
                                    .anyMatch(field -> field.isAnnotatedWith(QUERY_PARAM));
                    return filter && !parameter.isAnnotatedWith(VALID)
                            ? Stream.of("does not validate its parameter " + parameter.getIndex())
                            : Stream.empty();
                }));
    }

    private static boolean isText(JavaClass type) {
        return type.isEquivalentTo(String.class);
    }

    private static boolean isConstrained(HasAnnotations<?> parameter) {
        return parameter.isMetaAnnotatedWith(CONSTRAINT);
    }

    private static boolean names(HasAnnotations<?> carrier) {
        List<Object> roles = carrier.tryGetAnnotationOfType(ROLES_ALLOWED)
                .flatMap(allowed -> allowed.get("value"))
                .map(value -> List.of((Object[]) value))
                .orElse(List.of());
        return !roles.isEmpty()
                && roles.stream()
                        .noneMatch(
                                role -> role.equals(ANYONE) || role.toString().isBlank());
    }

    private static Stream<String> entities(Stream<JavaType> types) {
        Set<String> entities = new TreeSet<>();
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(ResourceConditions::isEntity)
                .forEach(type -> entities.add("shows the entity " + type.getName()));
        return entities.stream();
    }

    private static boolean isEntity(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .anyMatch(each -> each.isAnnotatedWith(ENTITY));
    }

    private static <T extends HasName.AndFullName> ArchCondition<T> condition(
            String description, Function<T, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                faults.apply(item)
                        .forEach(fault ->
                                events.add(SimpleConditionEvent.violated(item, item.getFullName() + " " + fault)));
            }
        };
    }
}
