package org.safeguarding.metrics.rejected.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.messaging.inbox.RejectedEvent.Address;
import org.safeguarding.metrics.rejected.Rejections;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Roles;

@Path("/v1/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Rejected events",
        description = "Events that could not be applied. They stay here until they are applied or given up.")
class RejectedEventResource {

    private static final String PLACE = "/{topic}/{partition}/{offset}";
    private static final int LONGEST_TEXT = 500;

    private final Rejections rejections;

    RejectedEventResource(Rejections rejections) {
        this.rejections = rejections;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            summary = "Events missing from all answers",
            description = "In order of topic, partition and offset. Shows events that name the caller's authority and"
                    + " events that name none.")
    public Page<RejectedEventView> listRejectedEvents(
            @QueryParam("topic") @Parameter(description = "Only events of this topic.") @PlainText String topic,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Items on a page, 1 to 500.")
                    int limit,
            @QueryParam("page")
                    @Parameter(description = "The value of next from the previous page; absent for the first page.")
                    @PlainText
                    String page)
            throws SQLException {
        var found = rejections.page(topic, page == null ? null : PageKey.parse(page), limit + 1);
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? PageKey.of(items.getLast().address()) : null).map(RejectedEventView::from);
    }

    @GET
    @Path(PLACE)
    @RolesAllowed({Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            summary = "A rejected event with everything it came with",
            description = "The audit records who read it and why.")
    public RejectedRecordView getRejectedEvent(
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = LONGEST_TEXT)
                    @PlainText
                    @Parameter(description = "Why the event is read.")
                    String purpose)
            throws SQLException {
        return RejectedRecordView.from(rejections.get(new Address(topic, partition, offset), purpose));
    }

    @POST
    @Path(PLACE + "/replay")
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Apply a rejected event again",
            description = "If it is applied, it leaves this list. If it is rejected again (422), it stays with the new"
                    + " reason. Refused (409) while a generation is being built.")
    public void replayRejectedEvent(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        rejections.replay(new Address(topic, partition, offset));
    }

    @DELETE
    @Path(PLACE)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Give a rejected event up",
            description =
                    "No answer will ever include it. The audit records who gave it up and why. Refused (409) while"
                            + " a generation is being built.")
    public void discardRejectedEvent(
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @QueryParam("reason")
                    @NotBlank
                    @Size(max = LONGEST_TEXT)
                    @PlainText
                    @Parameter(description = "Why the event is given up.")
                    String reason)
            throws SQLException {
        rejections.discard(new Address(topic, partition, offset), reason);
    }

    /** The end of a page, as text: no topic name contains a colon. */
    private static final class PageKey {

        static String of(Address last) {
            return last.topic() + ":" + last.partition() + ":" + last.offset();
        }

        static Address parse(String page) {
            var parts = page.split(":", -1);
            try {
                if (parts.length == 3) {
                    return new Address(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
                }
            } catch (NumberFormatException _) {
                // refused below
            }
            throw Refusal.invalid("page", "format", "Pass the value of next from the previous page unchanged.");
        }
    }
}
