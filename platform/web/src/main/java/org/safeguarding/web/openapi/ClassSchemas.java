package org.safeguarding.web.openapi;

import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;

/** Finds the schema of a class: by the name in its {@code @Schema}, or by its own. */
final class ClassSchemas {

    private ClassSchemas() {}

    /** Empty if the document does not use the class. */
    static Optional<Schema> of(OpenAPI document, ClassInfo type) {
        AnnotationInstance declared =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        AnnotationValue name = declared == null ? null : declared.value("name");
        String schema = name == null ? type.simpleName() : name.asString();
        return Optional.ofNullable(document.getComponents().getSchemas().get(schema));
    }
}
