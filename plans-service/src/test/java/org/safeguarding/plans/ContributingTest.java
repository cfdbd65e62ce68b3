package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.GuideSamples;

/** The sample of a new record type in CONTRIBUTING.md compiles, with what the guide says to write beside it. */
class ContributingTest {

    private static final Path CONTRACT = Path.of("../platform/contract/src/main/java/org/safeguarding/contract");

    private static final String HEAD = """
            package org.safeguarding.plans.coregroup;
            import jakarta.annotation.security.RolesAllowed;
            import jakarta.inject.Singleton;
            import jakarta.persistence.Entity;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.NotNull;
            import jakarta.ws.rs.*;
            import java.time.LocalDate;
            import java.util.UUID;
            import org.eclipse.microprofile.openapi.annotations.Operation;
            import org.jboss.resteasy.reactive.RestResponse;
            import org.safeguarding.contract.*;
            import org.safeguarding.contract.fact.CoreGroupFact;
            import org.safeguarding.plans.child.*;
            import org.safeguarding.records.*;
            import org.safeguarding.web.security.*;
            """;

    @Test
    void the_sample_of_a_new_record_type_compiles_and_is_short() throws IOException {
        Map<String, String> sample = GuideSamples.under("## Adding a record type", Path.of("../CONTRIBUTING.md"));
        assertThat(sample).containsOnlyKeys("CoreGroup.java", "CoreGroupResource.java");
        assertThat(String.join("", sample.values()).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThan(60);

        Map<String, String> sources = new HashMap<>();
        sample.forEach((file, source) -> sources.put(file, HEAD + source));
        sources.put(
                "NewCoreGroup.java", HEAD + "record NewCoreGroup(@NotNull UUID childId, @NotNull LocalDate heldOn) {}");
        sources.put(
                "CoreGroupView.java",
                HEAD + "record CoreGroupView(RecordView header, UUID childId, LocalDate heldOn) {}");
        sources.put("CoreGroupRepository.java", HEAD + """
                @Singleton
                class CoreGroupRepository extends FollowingRepository<CoreGroup> {

                    CoreGroupRepository(Caller caller) {
                        super(CoreGroup.class, RecordKind.CORE_GROUP, caller);
                    }
                }
                """);
        sources.put("CoreGroupFact.java", """
                package org.safeguarding.contract.fact;
                import java.time.LocalDate;
                public record CoreGroupFact(LocalDate effectiveOn, boolean voided) implements Fact {}
                """);
        sources.put(
                "RecordKind.java",
                with(
                        "RecordKind.java",
                        "    CHILD(",
                        "CORE_GROUP(Topics.PLANS, org.safeguarding.contract.fact.CoreGroupFact.class), "));
        sources.put(
                "EventType.java",
                with(
                        "EventType.java",
                        "    CHILD_REGISTERED(",
                        "CORE_GROUP_HELD(\"plans.core-group.held.v1\", RecordKind.CORE_GROUP), "));
        sources.put("Fact.java", with("fact/Fact.java", "permits ", "permits CoreGroupFact, "));
        GuideSamples.assertCompile(sources);
    }

    private static String with(String file, String place, String added) throws IOException {
        String source = Files.readString(CONTRACT.resolve(file));
        assertThat(source).containsOnlyOnce(place);
        return added.startsWith(place) ? source.replace(place, added) : source.replace(place, added + place);
    }
}
