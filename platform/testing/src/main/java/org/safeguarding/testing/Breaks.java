package org.safeguarding.testing;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinLength;
import org.openapitools.openapidiff.core.model.schema.ChangedNumericRange;
import org.openapitools.openapidiff.core.model.schema.ChangedPattern;
import org.openapitools.openapidiff.core.model.schema.ChangedRequired;

/**
 * The breaking changes between two versions of an API, each as a sentence. The sentence of a break does not depend on
 * the other changes, so a list can hold it.
 *
 * <p>openapi-diff finds the breaks. It misses some, which this class adds: an optional field that is gone (clients read
 * it, and a request that sends an unknown field is refused), an enum where a request had none, and the first limit on
 * how few or how many items a request may hold.
 */
final class Breaks {

    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.request.min.length.increased", "true")
            .build();

    private final SortedSet<String> found = new TreeSet<>();

    private Breaks() {}

    /**
     * Compares two documents.
     *
     * @throws IllegalArgumentException if one is not a document of OpenAPI 3.0
     */
    static SortedSet<String> between(String released, String current) {
        ChangedOpenApi changes =
                OpenApiCompare.fromContents(PlainReferences.in(released), PlainReferences.in(current), null, OPTIONS);
        Breaks breaks = new Breaks();
        changes.getMissingEndpoints()
                .forEach(gone -> breaks.found.add(gone.getMethod() + " " + gone.getPathUrl() + ": is gone"));
        changes.getChangedOperations()
                .forEach(operation -> breaks.look(
                        operation, new Place(operation.getHttpMethod() + " " + operation.getPathUrl(), "", "")));
        return breaks.found;
    }

    private void look(Changed changed, Place place) {
        switch (changed) {
            case null -> {}
            case ChangedParameters parameters -> parameters(parameters, place);
            case ChangedRequestBody body -> body(body, place.part("the request"));
            case ChangedApiResponse responses -> {
                gone("response", responses.getMissing(), place);
                responses.getChanged().forEach((status, it) -> look(it, place.part("the response " + status)));
            }
            case ChangedHeaders headers -> {
                gone("header", headers.getMissing(), place);
                headers.getChanged().forEach((name, it) -> look(it, place.part("the header " + name)));
            }
            case ChangedContent content -> {
                gone("content", content.getMissing(), place);
                content.getChanged().values().forEach(it -> look(it, place));
            }
            case ChangedSchema schema -> schema(schema, place);
            case ComposedChanged other -> {
                boolean required = other instanceof ChangedParameter parameter && parameter.isChangeRequired();
                refuse(
                        other.isCoreChanged().isIncompatible(),
                        place,
                        required ? "is required" : "has changed: " + kind(other));
                other.getChangedElements().forEach(it -> look(it, place));
            }
            case ChangedEnum<?> values -> values(values, place);
            default -> refuse(changed.isIncompatible() || isFirstLimit(changed), place, limit(changed));
        }
    }

    private void parameters(ChangedParameters parameters, Place place) {
        parameters.getMissing().forEach(it -> found.add(place.says("has no parameter " + it.getName() + " any more")));
        parameters
                .getIncreased()
                .forEach(it ->
                        refuse(Boolean.TRUE.equals(it.getRequired()), place, "requires the parameter " + it.getName()));
        parameters.getChanged().forEach(it -> look(it, place.part("the parameter " + it.getName())));
    }

    /** Not left to openapi-diff, which also refuses a body that has become optional. */
    private void body(ChangedRequestBody body, Place place) {
        RequestBody now = body.getNewRequestBody();
        refuse(body.isChangeRequired() && now != null && Boolean.TRUE.equals(now.getRequired()), place, "is required");
        look(body.getContent(), place);
    }

    private void schema(ChangedSchema schema, Place place) {
        Schema<?> was = schema.getOldSchema();
        Schema<?> is = schema.getNewSchema();
        if (schema.isChangedType() || was == null || is == null) {
            found.add(place.says("was " + type(was) + " and is " + type(is)));
            return;
        }
        refuse(schema.isDiscriminatorPropertyChanged(), place, "has another discriminator");
        schema.getMissingProperties()
                .keySet()
                .forEach(name -> found.add(place.field(name).says("is gone")));
        required(schema, place);
        for (Changed element : schema.getChangedElements()) {
            if (!(element instanceof ChangedSchema) && !(element instanceof ChangedRequired)) {
                look(element, place);
            }
        }
        schema.getChangedProperties().forEach((name, it) -> look(it, place.field(name)));
        look(schema.getItems(), place.items());
        look(schema.getAddProp(), place.field("*"));
    }

    private void required(ChangedSchema schema, Place place) {
        ChangedRequired required = schema.getRequired();
        if (schema.getContext().isRequest()) {
            required.getIncreased().forEach(name -> found.add(place.field(name).says("is required")));
        } else {
            required.getMissing().stream()
                    .filter(name -> !schema.getMissingProperties().containsKey(name))
                    .forEach(name -> found.add(place.field(name).says("can be absent")));
        }
    }

    private void values(ChangedEnum<?> values, Place place) {
        if (!values.getContext().isRequest()) {
            values.getIncreased().forEach(value -> found.add(place.says("can be " + value)));
        } else if (values.getOldValue().isEmpty()) {
            refuse(values.isDifferent(), place, "takes only " + values.getNewValue());
        } else {
            values.getMissing().forEach(value -> found.add(place.says("does not take " + value + " any more")));
        }
    }

    private void gone(String kind, Map<String, ?> missing, Place place) {
        missing.keySet().forEach(name -> found.add(place.says("has no " + kind + " " + name + " any more")));
    }

    private void refuse(boolean breaks, Place place, String what) {
        if (breaks) {
            found.add(place.says(what));
        }
    }

    private static boolean isFirstLimit(Changed changed) {
        return switch (changed) {
            case ChangedMinItems min -> min.getContext().isRequest() && min.getOldValue() == null && min.isDifferent();
            case ChangedMaxItems max -> max.getContext().isRequest() && max.getOldValue() == null && max.isDifferent();
            default -> false;
        };
    }

    private static String limit(Changed changed) {
        return switch (changed) {
            case ChangedMaxLength it -> limit("maxLength", it.getOldValue(), it.getNewValue());
            case ChangedMinLength it -> limit("minLength", it.getOldValue(), it.getNewValue());
            case ChangedMaxItems it -> limit("maxItems", it.getOldValue(), it.getNewValue());
            case ChangedMinItems it -> limit("minItems", it.getOldValue(), it.getNewValue());
            case ChangedPattern it -> limit("pattern", it.getOldPattern(), it.getNewPattern());
            case ChangedNumericRange it ->
                limit(
                        "range",
                        it.getOldMinimumValue() + " to " + it.getOldMaximumValue(),
                        it.getNewMinimumValue() + " to " + it.getNewMaximumValue());
            default -> "has changed: " + kind(changed);
        };
    }

    private static String limit(String name, Object was, Object is) {
        return "had " + name + " " + was + " and has " + is;
    }

    private static String type(Schema<?> schema) {
        if (schema == null) {
            return "nothing";
        }
        return schema.getFormat() == null ? schema.getType() : schema.getType() + " (" + schema.getFormat() + ")";
    }

    private static String kind(Changed changed) {
        return changed.getClass().getSimpleName().substring("Changed".length());
    }

    /**
     * @param part of the operation: its request, one of its responses, a parameter; empty for the operation itself
     * @param field the path of the field in that part, like {@code history[].by}; empty for the part itself
     */
    private record Place(String operation, String part, String field) {

        Place part(String name) {
            return new Place(operation, name, "");
        }

        Place field(String name) {
            return new Place(operation, part, field.isEmpty() ? name : field + "." + name);
        }

        Place items() {
            return new Place(operation, part, field + "[]");
        }

        String says(String what) {
            String subject = field.isEmpty() ? part : field + " in " + part;
            return operation + ": " + (subject.isEmpty() ? "" : subject + " ") + what;
        }
    }
}
