package org.safeguarding.records;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.web.csv.CsvWriter;

/** Says in the OpenAPI document what a {@link RecordResource} answers: the status of a step, and which record it shows. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordAnswers implements OASFilter {

    /** What SmallRye writes where the code says nothing. */
    private static final String SAYS_NOTHING = "OK";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, HttpMethod method, Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null || !SAYS_NOTHING.equals(answer.getDescription())) {
            return;
        }
        String noun = noun(path);
        if (isStep(operation)) {
            answer.setDescription("The " + noun + ", as it is now.");
        } else if (method == HttpMethod.POST) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse("201", answer.description("The " + noun + "."));
        } else if (answer.getContent().hasMediaType(RecordResource.CSV)) {
            answer.setDescription("A page of the list; as CSV the whole list, without what is written in sentences.");
            answer.getContent().removeMediaType(RecordResource.CSV);
            answer.getContent().addMediaType(CsvWriter.MEDIA_TYPE, OASFactory.createMediaType());
        } else if (path.endsWith("/{id}")) {
            answer.setDescription(article(noun) + noun + ".");
        }
    }

    private static boolean isStep(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> HttpHeaders.IF_MATCH.equals(p.getName()));
    }

    private static String article(String noun) {
        return "aeio".indexOf(noun.charAt(0)) < 0 ? "A " : "An ";
    }

    private static String noun(String path) {
        return kind(path).map(RecordKind::noun).orElse("record");
    }

    /** The kind that a path ends in: the assessments of a referral are assessments, its early help contact is a contact. */
    private static Optional<RecordKind> kind(String path) {
        return Arrays.stream(RecordKind.values())
                .filter(kind ->
                        path.endsWith(kind.path().substring("/v1".length())) || path.endsWith("/" + kind.slug()))
                .findAny()
                .or(() -> Arrays.stream(RecordKind.values())
                        .filter(kind -> path.startsWith(kind.path() + "/"))
                        .findAny());
    }
}
