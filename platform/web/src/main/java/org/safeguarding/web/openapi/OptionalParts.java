package org.safeguarding.web.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * A view that embeds a value requires none of its properties. In a request they are required; in a view the whole value may be
 * absent, as the conclusion of an open allegation is. SmallRye would copy the requirement.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OptionalParts implements OASFilter {

    private final IndexView index;

    public OptionalParts(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        index.getAnnotations(JsonUnwrapped.class).stream()
                .filter(unwrapped -> unwrapped.target().kind() == AnnotationTarget.Kind.FIELD)
                .map(unwrapped -> unwrapped.target().asField().declaringClass())
                .forEach(view -> ClassSchemas.of(document, view).ifPresent(schema -> schema.setRequired(null)));
    }
}
