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
            import org.safeguarding.contract.fact.FamilyMeetingFact;
            import org.safeguarding.plans.child.*;
            import org.safeguarding.records.*;
            import org.safeguarding.web.security.*;
            """;

    @Test
    void the_sample_of_a_new_record_type_compiles_and_is_short() throws IOException {
        Map<String, String> sample = GuideSamples.under("## Adding a record type", Path.of("../CONTRIBUTING.md"));
        assertThat(sample).containsOnlyKeys("FamilyMeeting.java", "FamilyMeetingResource.java");
        assertThat(String.join("", sample.values()).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThan(60);

        Map<String, String> sources = new HashMap<>();
        sample.forEach((file, source) -> sources.put(file, HEAD + source));
        sources.put(
                "NewFamilyMeeting.java",
                HEAD + "record NewFamilyMeeting(@NotNull UUID childId, @NotNull LocalDate heldOn) {}");
        sources.put(
                "FamilyMeetingView.java",
                HEAD + "record FamilyMeetingView(RecordView header, UUID childId, LocalDate heldOn) {}");
        sources.put("FamilyMeetingRepository.java", HEAD + """
                @Singleton
                class FamilyMeetingRepository extends FollowingRepository<FamilyMeeting> {

                    FamilyMeetingRepository(Caller caller) {
                        super(FamilyMeeting.class, RecordKind.FAMILY_MEETING, caller);
                    }
                }
                """);
        sources.put("FamilyMeetingFact.java", """
                package org.safeguarding.contract.fact;
                import java.time.LocalDate;
                public record FamilyMeetingFact(LocalDate effectiveOn, boolean voided) implements Fact {}
                """);
        sources.put(
                "RecordKind.java",
                with(
                        "RecordKind.java",
                        "    CHILD(",
                        "FAMILY_MEETING(Topics.PLANS, org.safeguarding.contract.fact.FamilyMeetingFact.class), "));
        sources.put(
                "EventType.java",
                with(
                        "EventType.java",
                        "    CHILD_REGISTERED(",
                        "FAMILY_MEETING_HELD(\"plans.family-meeting.held.v1\", RecordKind.FAMILY_MEETING), "));
        sources.put("Fact.java", with("fact/Fact.java", "permits ", "permits FamilyMeetingFact, "));
        GuideSamples.assertCompile(sources);
    }

    private static String with(String file, String place, String added) throws IOException {
        String source = Files.readString(CONTRACT.resolve(file));
        assertThat(source).containsOnlyOnce(place);
        return added.startsWith(place) ? source.replace(place, added) : source.replace(place, added + place);
    }
}
