package org.safeguarding.metrics.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.value.Answer;
import org.safeguarding.metrics.value.IndicatorValues;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.csv.PrefersCsv;
import org.safeguarding.web.security.Caller;

/** Answers as CSV if the caller prefers it, otherwise as JSON. */
@RequestScoped
class Answers {

    private static final MediaType CSV = MediaType.valueOf(CsvWriter.MEDIA_TYPE);

    private final IndicatorValues values;
    private final Freshness freshness;
    private final Caller caller;
    private final Clock clock;

    Answers(IndicatorValues values, Freshness freshness, Caller caller, Clock clock) {
        this.values = values;
        this.freshness = freshness;
        this.caller = caller;
        this.clock = clock;
    }

    Response answer(
            List<Indicator> indicators,
            ValuesQuery query,
            HttpHeaders headers,
            BiFunction<Answer, FreshnessView, Object> view)
            throws SQLException {
        var disclosure = Disclosures.of(caller);
        var question = query.question(indicators, caller, disclosure, LocalDate.now(clock));
        // Read before the values, so that the values may be fresher than stated but never staler.
        var fresh = freshness.of(indicators, disclosure);
        var answer = values.answer(question);
        return PrefersCsv.in(headers)
                ? Response.ok(ValuesCsv.write(answer), CSV.withCharset("UTF-8")).build()
                : Response.ok(view.apply(answer, fresh), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}
