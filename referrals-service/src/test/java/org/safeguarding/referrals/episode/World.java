package org.safeguarding.referrals.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.referrals.episode.Calls.Call;
import org.safeguarding.web.problem.Refusal;

/** The records of one child as the services keep them: what a call is refused for leaves them as they were. */
final class World {

    private ChildEpisodes child = new ChildEpisodes(List.of(), List.of());
    private final List<Calls.Kind> done = new ArrayList<>();
    private int ids;

    void apply(Call call) {
        try {
            child = after(call);
            done.add(call.kind());
        } catch (Refusal _) {
            // As over HTTP: nothing is stored.
        }
    }

    private ChildEpisodes after(Call call) {
        return switch (call.kind()) {
            case OPEN ->
                child.open(
                        new Episode(id(), call.day(0), PrimaryNeed.NOT_STATED, null, null, null, null),
                        List.of(),
                        Calls.TODAY);
            case ENTER -> enter(call);
            case DECIDE -> take(episode(call).decide(call.day(0), Boolean.TRUE.equals(call.noFurtherAction()), null));
            case CLOSE -> take(episode(call).close(call.day(0), call.reason()));
            case REOPEN -> take(episode(call).reopen(call.day(0)));
            case CORRECT ->
                take(new Episode(
                        episode(call).id(),
                        call.day(0),
                        PrimaryNeed.NOT_STATED,
                        call.dayOrNone(1),
                        call.noFurtherAction(),
                        Boolean.TRUE.equals(call.noFurtherAction()) ? call.dayOrNone(1) : call.dayOrNone(2),
                        call.reason()));
            case VOID -> child.without(episode(call));
            case START ->
                take(new EpisodeAssessment(id(), episode(call).id(), call.day(0), null, null, null, List.of()));
            case SEE -> take(assessment(call).see(call.day(0)));
            case AUTHORISE ->
                take(assessment(call).authorise(call.day(0), call.dayOrNone(1), call.outcome(), call.factors()));
            case CORRECT_ASSESSMENT ->
                take(new EpisodeAssessment(
                        assessment(call).id(),
                        assessment(call).episodeId(),
                        call.day(0),
                        call.dayOrNone(1),
                        call.dayOrNone(2),
                        call.outcome(),
                        call.factors()));
            case VOID_ASSESSMENT -> child.without(assessment(call));
        };
    }

    /** A referral that has ended when it is entered; mostly with an assessment. */
    private ChildEpisodes enter(Call call) {
        UUID episode = id();
        boolean nothingDone = Boolean.TRUE.equals(call.noFurtherAction());
        Episode ended = new Episode(
                episode,
                call.day(0),
                PrimaryNeed.NOT_STATED,
                call.day(1),
                nothingDone,
                nothingDone ? call.day(1) : call.day(3),
                call.reason());
        EpisodeAssessment made =
                new EpisodeAssessment(id(), episode, call.day(1), null, call.day(2), call.outcome(), call.factors());
        return child.open(ended, call.which() == 0 ? List.of() : List.of(made), Calls.TODAY);
    }

    private ChildEpisodes take(Episode next) {
        return child.with(next, Calls.TODAY);
    }

    private ChildEpisodes take(EpisodeAssessment next) {
        return child.with(next, Calls.TODAY);
    }

    private UUID id() {
        return new UUID(0, ids++);
    }

    private Episode episode(Call call) {
        return some(child.episodes(), call);
    }

    private EpisodeAssessment assessment(Call call) {
        return some(assessments(), call);
    }

    private static <T> T some(List<T> records, Call call) {
        if (records.isEmpty()) {
            throw Refusal.notFound("record");
        }
        return records.get(call.which() % records.size());
    }

    List<Episode> episodes() {
        return child.episodes();
    }

    List<EpisodeAssessment> assessments() {
        return child.episodes().stream()
                .flatMap(episode -> child.of(episode.id()).stream())
                .toList();
    }

    List<EpisodeAssessment> of(Episode episode) {
        return child.of(episode.id());
    }

    /** The kinds of calls that were done and not refused. */
    List<Calls.Kind> done() {
        return done;
    }
}
