package org.safeguarding.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Reason;
import org.safeguarding.web.problem.Text;

/** Writes into the document how long texts may be: SmallRye reads the constraints of Bean Validation, not those made of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TextLengths implements OASFilter {

    private final IndexView index;

    public TextLengths(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        index.getAnnotations(Text.class)
                .forEach(text -> bound(document, text, text.value("max").asInt()));
        index.getAnnotations(Prose.class)
                .forEach(text -> bound(
                        document,
                        text,
                        text.value("max") == null
                                ? Prose.MAX
                                : text.value("max").asInt()));
        index.getAnnotations(Reason.class).forEach(text -> {
            bound(document, text, Reason.MAX);
            if (text.target().kind() == AnnotationTarget.Kind.FIELD) {
                FieldInfo field = text.target().asField();
                ClassSchemas.of(document, field.declaringClass()).ifPresent(schema -> require(schema, field.name()));
            }
        });
    }

    private static void bound(OpenAPI document, AnnotationInstance text, int max) {
        if (text.target().kind() == AnnotationTarget.Kind.FIELD) {
            FieldInfo field = text.target().asField();
            ClassSchemas.of(document, field.declaringClass())
                    .map(schema -> schema.getProperties().get(field.name()))
                    .ifPresent(property -> property.minLength(1).maxLength(max));
        }
    }

    private static void require(Schema schema, String property) {
        if (schema.getRequired() == null || !schema.getRequired().contains(property)) {
            schema.addRequired(property);
        }
    }
}
