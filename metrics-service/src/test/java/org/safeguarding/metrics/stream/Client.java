package org.safeguarding.metrics.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A client that receives something only when the test lets it. */
final class Client implements Flow.Subscriber<Signal> {

    final List<Signal> received = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    private Flow.Subscription stream;

    void isReadyFor(int signals) {
        stream.request(signals);
    }

    void leaves() {
        stream.cancel();
    }

    /** The numerators that it received for an indicator, in order. */
    List<Long> told(String indicator) {
        var numerators = new ArrayList<Long>();
        for (var signal : received) {
            if (signal instanceof Signal.Update update) {
                update.values().stream()
                        .filter(value -> value.indicator().id().equals(indicator))
                        .forEach(value -> numerators.add(value.figure().whole().numerator()));
            }
        }
        return numerators;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        stream = subscription;
    }

    @Override
    public void onNext(Signal signal) {
        received.add(signal);
    }

    @Override
    public void onError(Throwable failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
        ended = true;
    }
}
