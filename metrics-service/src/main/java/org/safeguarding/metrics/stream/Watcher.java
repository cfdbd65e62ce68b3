package org.safeguarding.metrics.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Disclosure;

/**
 * One watching client. While it is not ready, changes are remembered as a set of indicators, which cannot grow beyond
 * what it asked for. When it is ready, it gets their current values all at once. The client's own calls only signal
 * that it is ready or gone; the one thread of {@link IndicatorStream} does everything else.
 */
final class Watcher implements Flow.Subscription {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Watch watch;
    private final Flow.Subscriber<? super Signal> client;
    private final Set<Indicator> changed = new LinkedHashSet<>();
    private final Map<Indicator, Signal.ChangedFigure> told = new HashMap<>();
    private final AtomicLong ready = new AtomicLong();
    private volatile boolean gone;
    private Boolean toldComplete;
    private Position position;
    private Period period;
    private Instant lastSignal;

    Watcher(Watch watch, Flow.Subscriber<? super Signal> client) {
        this.watch = watch;
        this.client = client;
    }

    Watch watch() {
        return watch;
    }

    @Override
    public void request(long n) {
        ready.accumulateAndGet(n, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
    }

    @Override
    public void cancel() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }

    /** True until the first changes are noted. */
    boolean isNew() {
        return position == null;
    }

    /**
     * Where its first changes are read from; null to start with all values. A restricted client always does: which
     * indicators changed while it was away could reveal counts withheld from it.
     */
    Position since() {
        return watch.disclosure() == Disclosure.FULL ? watch.since() : null;
    }

    /** @param current the requested period, which moves on when a day has passed */
    void note(Changes changes, Position upTo, Period current) {
        boolean anotherDay = period != null && !period.equals(current);
        watch.indicators().stream()
                .filter(indicator -> anotherDay || changes.touch(watch, indicator))
                .forEach(changed::add);
        position = upTo;
        period = current;
    }

    /**
     * Sends what is waiting if the client is ready.
     *
     * @param publishedAgain the topics that are being published again
     */
    void tell(Instant now, SharedFigures figures, Set<String> publishedAgain) throws SQLException {
        if (gone || isNew() || ready.get() == 0) {
            return;
        }
        if (!now.isBefore(watch.until())) {
            gone = true;
            client.onComplete();
            return;
        }
        var values = changed.isEmpty() ? List.<Signal.ChangedFigure>of() : newValues(figures);
        changed.clear();
        values.forEach(value -> told.put(value.indicator(), value));
        boolean complete = watch.indicators().stream()
                .allMatch(indicator -> Collections.disjoint(indicator.topics(), publishedAgain));
        if (!values.isEmpty() || !Objects.equals(complete, toldComplete)) {
            toldComplete = complete;
            send(new Signal.Update(position, values, complete), now);
        } else if (lastSignal == null || !now.isBefore(lastSignal.plus(SILENCE))) {
            send(new Signal.StillHere(), now);
        }
    }

    private List<Signal.ChangedFigure> newValues(SharedFigures figures) throws SQLException {
        return figures.get(watch, period, changed).stream()
                .filter(value -> !value.equals(told.get(value.indicator())))
                .toList();
    }

    private void send(Signal signal, Instant now) {
        ready.decrementAndGet();
        lastSignal = now;
        client.onNext(signal);
    }
}
