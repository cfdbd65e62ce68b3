package org.safeguarding.plans.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Prose;
import org.safeguarding.web.problem.Refusal;

/** How a conference was held, and what it decided. */
@Schema(
        name = "HoldingOfConference",
        description = "How a conference was held, and what it decided. The plan follows: it is made, changed or ended.")
public record Holding(
        @Schema(
                description = "The day on which it ended, in London. A plan starts or ends on this day.",
                examples = "2018-03-26")
        @NotNull
        LocalDate heldOn,

        @Schema(description = "What each agency did. Those that were invited and are left out did neither.")
        @NotEmpty
        @Size(max = 50)
        @Valid
        List<@NotNull Attendance> agencies,

        @Schema(
                description = "Why the chair held it without a quorum; exactly where social care and at least two other"
                        + " agencies did not attend. The public is no agency here.",
                examples = "The children are at risk tonight.")
        @Prose
        String inquorateReason,

        @Schema(
                description =
                        "What it decided: PLAN or NO_PLAN by an initial or a transfer-in conference, CONTINUE or END"
                                + " by a review.",
                examples = "PLAN")
        @NotNull
        ConferenceOutcome outcome,

        @Schema(
                description = "CIN census code of the category of abuse: always with PLAN, with CONTINUE if it changes,"
                        + " and with nothing else.",
                examples = "NEG")
        CategoryOfAbuse category,

        @Schema(
                description = "How many plans the child had before, in any authority and however long ago"
                        + " (NumberOfPreviousCPP); exactly with PLAN.",
                examples = "0")
        @Min(0)
        @Max(20)
        Integer numberOfPreviousPlans,

        @Schema(description = "The plan that is reviewed; only if the child has two that are open.")
        UUID planId,

        @Schema(description = "True if the chair decided against the majority.")
        Boolean vetoed,

        @Schema(
                description = "The agencies that dissented in writing; each attended or reported.",
                examples = "[\"police\"]")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = KnownAgencies.FORMAT, message = KnownAgencies.NO_AGENCY) String> dissenting,

        @Schema(description = "True if the veto or a dissent went to the practice review group.")
        Boolean practiceReview,

        @Schema(description = "How the child took part, SSDA903 code; left out while not known.", examples = "PN1")
        Participation participation,

        @Schema(description = "What the advocacy service did; left out while not known.", examples = "REPRESENTED")
        Advocacy advocacy) {

    private static final String SOCIAL_CARE = "council";

    /** They come, but are no agency of the quorum. */
    private static final String FAMILIES = "public";

    private static final int OTHER_AGENCIES = 2;

    boolean isVetoed() {
        return Boolean.TRUE.equals(vetoed);
    }

    boolean isPracticeReview() {
        return Boolean.TRUE.equals(practiceReview);
    }

    /**
     * Refuses with 400 what does not go together. The agencies have their canonical names afterwards.
     *
     * @param invited canonical names of the agencies that were invited
     */
    Holding valid(ConferenceType type, Set<String> invited, Recording recording) {
        requireOutcome(type);
        List<Attendance> came = agencies(invited, recording);
        if (isQuorate(came) != (inquorateReason == null)) {
            throw inquorateReason == null
                    ? Refusal.invalid(
                            "/inquorateReason",
                            "inquorate",
                            "Social care and at least two other agencies attend. Say why it was held without them.")
                    : Refusal.invalid("/inquorateReason", "not-applicable", "It was quorate: give no reason.");
        }
        List<String> against = dissenting(came, recording);
        if (isPracticeReview() && !isVetoed() && against.isEmpty()) {
            throw Refusal.invalid(
                    "/practiceReview", "not-applicable", "A veto or a written dissent leads to a practice review.");
        }
        return new Holding(
                heldOn,
                came,
                inquorateReason,
                outcome,
                category,
                numberOfPreviousPlans,
                planId,
                isVetoed(),
                against,
                isPracticeReview(),
                participation,
                advocacy);
    }

    private void requireOutcome(ConferenceType type) {
        boolean review = type == ConferenceType.REVIEW;
        boolean ofReview = outcome == ConferenceOutcome.CONTINUE || outcome == ConferenceOutcome.END;
        if (review != ofReview) {
            throw Refusal.invalid(
                    "/outcome",
                    "not-of-this-conference",
                    review
                            ? "A review decides CONTINUE or END."
                            : "An initial or a transfer-in conference decides PLAN or NO_PLAN.");
        }
        boolean plan = outcome == ConferenceOutcome.PLAN;
        require("/category", category, plan, plan || outcome == ConferenceOutcome.CONTINUE);
        require("/numberOfPreviousPlans", numberOfPreviousPlans, plan, plan);
        require("/planId", planId, false, review);
    }

    private void require(String pointer, Object value, boolean required, boolean possible) {
        if (value == null && required) {
            throw Refusal.invalid(pointer, "required", "It goes with the outcome " + outcome + ".");
        }
        if (value != null && !possible) {
            throw Refusal.invalid(pointer, "not-applicable", "It does not go with the outcome " + outcome + ".");
        }
    }

    private List<Attendance> agencies(Set<String> invited, Recording recording) {
        SortedMap<String, Attendance> all = new TreeMap<>();
        invited.forEach(agency -> all.put(agency, Attendance.invited(agency)));
        Set<String> said = new HashSet<>();
        for (int i = 0; i < agencies.size(); i++) {
            Attendance each = agencies.get(i);
            String name = KnownAgencies.require("/agencies/" + i + "/agency", each.agency(), recording);
            if (!said.add(name)) {
                throw Refusal.invalid("/agencies/" + i + "/agency", "twice", "Name each agency once: " + name + ".");
            }
            all.put(name, new Attendance(name, each.attended(), each.reported()));
        }
        return List.copyOf(all.values());
    }

    private List<String> dissenting(List<Attendance> came, Recording recording) {
        List<String> names =
                dissenting == null ? List.of() : KnownAgencies.requireAll("/dissenting", dissenting, recording);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (came.stream().noneMatch(each -> each.agency().equals(name) && (each.attended() || each.reported()))) {
                throw Refusal.invalid(
                        "/dissenting/" + i,
                        "took-no-part",
                        "An agency that dissents attended or reported: " + name + ".");
            }
        }
        return names;
    }

    /** True if social care and at least two other agencies attended. */
    static boolean isQuorate(List<Attendance> agencies) {
        List<String> came = agencies.stream()
                .filter(Attendance::attended)
                .map(Attendance::agency)
                .toList();
        return came.contains(SOCIAL_CARE)
                && came.stream()
                                .filter(agency -> !agency.equals(SOCIAL_CARE) && !agency.equals(FAMILIES))
                                .count()
                        >= OTHER_AGENCIES;
    }
}
