package org.safeguarding.metrics.stream.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.stream.Position;
import org.safeguarding.metrics.stream.Watch;
import org.safeguarding.metrics.value.AskedDays;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Question;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;

/** The values to watch. Every parameter is optional. */
public class StreamQuery {

    @QueryParam("indicator")
    @Parameter(
            description = "Id of an indicator; may be repeated. All indicators if absent.",
            example = "contacts-received")
    List<String> indicators;

    @QueryParam("from")
    @Parameter(
            description = "First day. If absent, 1 April of the reporting year of the last day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day. If absent, today, moving on each day; for callers who do not see small counts, the"
                    + " end of the last complete month.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @PlainText
    String to;

    @HeaderParam("Last-Event-ID")
    @Parameter(
            description = "The id of the last event received. The stream then sends only what has changed since.",
            example = "1-4711:4711:")
    String lastEventId;

    Watch watch(String authority, Disclosure disclosure, Instant until, Clock clock) {
        var first = from == null ? null : AskedDays.day("from", from);
        var last = to == null ? null : AskedDays.day("to", to);
        var today = LocalDate.now(clock);
        if (first != null) {
            AskedDays.range(first, last == null ? today : last);
        }
        var watch = new Watch(authority, asked(), first, last, disclosure, since(), until);
        var period = watch.period(today);
        // Refuses now what a request for the values would refuse.
        var unused = Question.of(watch.indicators(), authority, List.of(period), disclosure, today);
        return watch;
    }

    private List<Indicator> asked() {
        return indicators == null || indicators.isEmpty()
                ? Indicators.ALL
                : indicators.stream().distinct().map(StreamQuery::indicator).toList();
    }

    private static Indicator indicator(String id) {
        return Indicators.find(id)
                .orElseThrow(() -> Refusal.invalid(
                        "indicator", "unknown-code", "There is no such indicator: see /v1/indicators."));
    }

    /** Some browser clients send an empty id until they have received one. */
    private Position since() {
        return lastEventId == null || lastEventId.isEmpty()
                ? null
                : Position.parse(lastEventId)
                        .orElseThrow(() -> Refusal.invalid(
                                "Last-Event-ID", "format", "Send the event id unchanged, as it was received."));
    }
}
