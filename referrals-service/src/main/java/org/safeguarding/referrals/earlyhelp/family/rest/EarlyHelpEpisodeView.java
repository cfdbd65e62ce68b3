package org.safeguarding.referrals.earlyhelp.family.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.referrals.earlyhelp.family.Attempt;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisode;
import org.safeguarding.referrals.earlyhelp.family.EpisodeStatus;
import org.safeguarding.referrals.earlyhelp.family.Goal;
import org.safeguarding.referrals.earlyhelp.family.Plan;
import org.safeguarding.referrals.earlyhelp.family.Review;
import org.safeguarding.web.idempotency.Answer;

@Schema(name = "EarlyHelpEpisode", description = "Early help with a family, about one child of it.")
record EarlyHelpEpisodeView(
        @Schema(description = "Id of the episode.") UUID id,

        @Schema(description = "Version of the record, as in its ETag.", examples = "1")
        int version,

        @Schema(description = "How far it has come.", examples = "ENGAGED")
        EpisodeStatus status,

        @Schema(description = "The index child.") UUID childId,

        @Schema(description = "The other children of the family; it counts once.")
        List<UUID> familyMembers,

        @Schema(description = "The early help contact that it began with.")
        UUID contactId,

        @Schema(description = "The day of the allocation.", examples = "2018-03-08")
        LocalDate allocatedOn,

        @Schema(
                description =
                        "The last day on which a first engagement is in time: 3 working days, unless the authority"
                                + " agreed another limit.",
                examples = "2018-03-13")
        LocalDate engagementDueOn,

        @Schema(description = "Who helps the family.", examples = "J. Hartley")
        String worker,

        @Schema(description = "Team of the worker.", examples = "Early help South")
        String team,

        @Schema(description = "The attempts to engage the family that failed, as they were recorded.")
        List<Attempt> attempts,

        @Schema(description = "The day of the first engagement; absent until then.", examples = "2018-03-12")
        LocalDate engagedOn,

        @Schema(description = "The plan; absent while there is none.")
        PlanView plan,

        @Schema(description = "The day on which it ended; absent while open.", examples = "2018-07-20")
        LocalDate closedOn,

        @Schema(description = "Why it ended; absent while open.", examples = "NEEDS_MET")
        EarlyHelpClosure closure,

        @Schema(description = "Why, in words.", examples = "The goals are reached and hold.")
        String closureReason,

        @Schema(description = "The referral that it was stepped up to.")
        UUID referralId,

        @Schema(description = "True if it should never have been made.")
        boolean voided,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency,

        @Schema(description = "When it was recorded.", examples = "2018-03-08T09:31:00Z")
        Instant recordedAt) {

    @Schema(name = "EarlyHelpPlan", description = "The plan of a family, and how it was reviewed.")
    record PlanView(
            @Schema(description = "The day on which it began.", examples = "2018-03-20")
            LocalDate startedOn,

            @Schema(description = "What is to be reached.") List<Goal> goals,

            @Schema(description = "The reviews that were held, in their order.")
            List<Review> reviews,

            @Schema(description = "The day of the next review; absent if none is planned.", examples = "2018-05-01")
            LocalDate nextReviewOn) {

        static PlanView from(Plan plan) {
            return plan == null
                    ? null
                    : new PlanView(plan.startedOn(), plan.goals(), plan.reviews(), plan.nextReviewOn());
        }
    }

    static EarlyHelpEpisodeView from(EarlyHelpEpisode episode) {
        return new EarlyHelpEpisodeView(
                episode.id(),
                episode.version(),
                episode.status(),
                episode.childId(),
                episode.familyMembers(),
                episode.contactId(),
                episode.allocatedOn(),
                episode.engagementDueOn(),
                episode.worker(),
                episode.team(),
                episode.attempts(),
                episode.engagedOn(),
                PlanView.from(episode.plan()),
                episode.closedOn(),
                episode.closure(),
                episode.closureReason(),
                episode.referralId(),
                episode.isVoided(),
                episode.agency(),
                episode.recordedAt());
    }

    static Answer created(EarlyHelpEpisode episode) {
        return Answer.created(location(episode), episode.etag(), from(episode));
    }

    static Answer changed(EarlyHelpEpisode episode) {
        return Answer.changed(location(episode), episode.etag(), from(episode));
    }

    private static String location(EarlyHelpEpisode episode) {
        return "/v1/early-help-episodes/" + episode.id();
    }
}
