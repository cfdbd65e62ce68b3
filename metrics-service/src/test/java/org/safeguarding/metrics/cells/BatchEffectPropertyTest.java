package org.safeguarding.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.metrics.cells.Histories.Delivery;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;

class BatchEffectPropertyTest {

    private static final Definitions DEFINITIONS = TestDefinitions.national();

    @Provide
    Arbitrary<Delivery> deliveries() {
        return Histories.deliveries();
    }

    @Property(tries = 1_000)
    void any_order_any_duplication_and_any_batch_split_give_the_same_cells(@ForAll("deliveries") Delivery delivery) {
        var told = new CellStore(DEFINITIONS);
        delivery.history().forEach(event -> told.apply(List.of(event)));

        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);

        assertThat(store.timelines()).isEqualTo(told.timelines());
        assertThat(store.cells()).isEqualTo(told.cells());
    }

    @Property(tries = 1_000)
    void cells_are_the_fold_of_the_newest_version_of_every_record(@ForAll("deliveries") Delivery delivery) {
        var store = new CellStore(DEFINITIONS);
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
        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);

        var again = store.effect(delivery.delivered());

        assertThat(again.timelines()).isEmpty();
        assertThat(again.difference().byKey()).isEmpty();
    }

    @Property(tries = 1_000)
    void what_comes_of_two_epochs_in_any_order_is_what_came_in_the_second_once_that_has_ended(
            @ForAll("deliveries") Delivery first, @ForAll("deliveries") Delivery second, @ForAll Random random) {
        var alone = new CellStore(DEFINITIONS);
        second.in(7).batches().forEach(alone::apply);

        var store = new CellStore(DEFINITIONS);
        first.mixedWith(second.in(7), random).batches().forEach(store::apply);
        Topics.ALL.forEach(topic -> store.end(7, topic));

        assertThat(store.timelines()).isEqualTo(alone.timelines());
        assertThat(store.cells()).isEqualTo(alone.cells());
    }

    @Property(tries = 200)
    void a_record_that_is_published_again_as_it_was_changes_no_count(@ForAll("deliveries") Delivery delivery) {
        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);
        var newest = store.timelines().values().stream()
                .flatMap(timeline -> timeline.records().stream())
                .map(record -> record.id() + " " + record.version())
                .collect(Collectors.toSet());
        var again = delivery.in(7).history().stream()
                .filter(event -> newest.contains(event.subject() + " " + event.recordVersion()))
                .toList();

        var effect = store.effect(again);

        assertThat(effect.timelines().keySet()).isEqualTo(store.timelines().keySet());
        assertThat(effect.difference().byKey()).isEmpty();
    }

    @Property(tries = 200)
    void a_topic_that_ends_an_epoch_removes_nothing_of_another(@ForAll("deliveries") Delivery delivery) {
        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);
        var others = kindsNotOn(Topics.REFERRALS, store);

        store.end(7, Topics.REFERRALS);

        assertThat(kindsNotOn(Topics.REFERRALS, store)).isEqualTo(others);
        assertThat(store.timelines().values())
                .allSatisfy(timeline -> assertThat(timeline.records())
                        .noneMatch(record -> record.kind().topic().equals(Topics.REFERRALS)));
    }

    private static Map<UUID, RecordKind> kindsNotOn(String topic, CellStore store) {
        return store.timelines().values().stream()
                .flatMap(timeline -> timeline.records().stream())
                .filter(record -> !record.kind().topic().equals(topic))
                .collect(Collectors.toMap(RecordVersion::id, RecordVersion::kind));
    }

    @Property(tries = 200)
    void a_stored_timeline_is_read_as_it_was_written(@ForAll("deliveries") Delivery delivery) {
        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);
        delivery.in(7).batches().getFirst().forEach(event -> store.apply(List.of(event)));

        store.timelines()
                .forEach((key, timeline) -> assertThat(
                                TimelineCodec.read(key.authority(), TimelineCodec.write(timeline)))
                        .isEqualTo(timeline));
    }

    @Property(tries = 500)
    void a_stored_page_is_read_as_it_was_written(@ForAll("deliveries") Delivery delivery) {
        var store = new CellStore(DEFINITIONS);
        delivery.batches().forEach(store::apply);

        store.cells()
                .values()
                .forEach(page -> assertThat(CellPage.of(page.stored().counts())).isEqualTo(page));
    }
}
