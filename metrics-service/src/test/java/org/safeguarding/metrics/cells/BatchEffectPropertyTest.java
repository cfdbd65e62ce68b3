package org.safeguarding.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.cells.Histories.Delivery;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

class BatchEffectPropertyTest {

    private static final Definitions DEFINITIONS = TestDefinitions.national();

    /** Stands in for PostgreSQL. */
    private static final class Store {
        private final Map<TimelineKey, Timeline> timelines = new HashMap<>();
        private final Map<CellPageKey, CellPage> cells = new HashMap<>();

        void apply(List<Event> batch) {
            var effect = effect(batch);
            timelines.putAll(effect.timelines());
            effect.difference().byKey().forEach((key, page) -> cells.merge(key, page, CellPage::plus));
            cells.values().removeIf(CellPage::isEmpty);
        }

        BatchEffect effect(List<Event> batch) {
            return BatchEffect.of(DEFINITIONS, BatchEffect.versions(batch), timelines);
        }

        Map<CellPageKey, CellPage> cells() {
            return cells;
        }
    }

    @Provide
    Arbitrary<Delivery> deliveries() {
        return Histories.deliveries();
    }

    @Property(tries = 1_000)
    void any_order_any_duplication_and_any_batch_split_give_the_same_cells(@ForAll("deliveries") Delivery delivery) {
        var told = new Store();
        delivery.history().forEach(event -> told.apply(List.of(event)));

        var store = new Store();
        delivery.batches().forEach(store::apply);

        assertThat(store.timelines).isEqualTo(told.timelines);
        assertThat(store.cells()).isEqualTo(told.cells());
    }

    @Property(tries = 1_000)
    void cells_are_the_fold_of_the_newest_version_of_every_record(@ForAll("deliveries") Delivery delivery) {
        var store = new Store();
        delivery.batches().forEach(store::apply);

        var newest = delivery.history().stream()
                .collect(Collectors.toMap(
                        Event::subject,
                        event -> event,
                        (one, other) -> one.recordVersion() > other.recordVersion() ? one : other));
        var fold = new CellPages();
        newest.values().stream()
                .collect(Collectors.groupingBy(
                        TimelineKey::of, Collectors.mapping(RecordVersion::of, Collectors.toList())))
                .forEach((key, records) ->
                        fold.add(DEFINITIONS, DEFINITIONS.story(key.authority(), Timeline.of(records))));
        assertThat(store.cells()).isEqualTo(Map.copyOf(fold.byKey()));
    }

    @Property(tries = 200)
    void all_of_it_again_changes_nothing(@ForAll("deliveries") Delivery delivery) {
        var store = new Store();
        delivery.batches().forEach(store::apply);

        var again = store.effect(delivery.delivered());

        assertThat(again.timelines()).isEmpty();
        assertThat(again.difference().byKey()).isEmpty();
    }

    @Property(tries = 200)
    void a_stored_timeline_is_read_as_it_was_written(@ForAll("deliveries") Delivery delivery) {
        var store = new Store();
        delivery.batches().forEach(store::apply);

        store.timelines.forEach(
                (key, timeline) -> assertThat(TimelineCodec.read(key.authority(), TimelineCodec.write(timeline)))
                        .isEqualTo(timeline));
    }

    @Property(tries = 500)
    void a_stored_page_is_read_as_it_was_written(@ForAll("deliveries") Delivery delivery) {
        var store = new Store();
        delivery.batches().forEach(store::apply);

        store.cells()
                .values()
                .forEach(page -> assertThat(CellPage.of(page.bytes())).isEqualTo(page));
    }
}
