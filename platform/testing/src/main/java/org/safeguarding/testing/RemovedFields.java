package org.safeguarding.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/**
 * Fields that an API had and has no more. openapi-diff passes those that were not required, but a client reads them all the
 * same, and one that sends them is refused, because unknown fields are.
 */
final class RemovedFields {

    private final List<String> found = new ArrayList<>();
    private final Set<Changed> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private RemovedFields() {}

    static List<String> of(ChangedOpenApi changes) {
        RemovedFields removed = new RemovedFields();
        for (ChangedOperation operation : changes.getChangedOperations()) {
            removed.look(operation, operation.getHttpMethod() + " " + operation.getPathUrl());
        }
        return removed.found;
    }

    private void look(Changed changed, String operation) {
        if (changed == null || !seen.add(changed)) {
            return;
        }
        if (changed instanceof ChangedSchema schema) {
            String side = schema.getContext().isRequest() ? "request" : "response";
            schema.getMissingProperties()
                    .keySet()
                    .forEach(field ->
                            found.add("- " + operation + ": the " + side + " has no field " + field + " any more"));
        }
        if (changed instanceof ComposedChanged composed) {
            composed.getChangedElements().forEach(element -> look(element, operation));
        }
    }
}
