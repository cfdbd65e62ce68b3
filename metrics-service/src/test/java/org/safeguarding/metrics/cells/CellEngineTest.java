package org.safeguarding.metrics.cells;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.generation.Generation;
import org.safeguarding.metrics.generation.GenerationTable;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;
import org.safeguarding.testing.servers.TestServers;

class CellEngineTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private Definitions definitions;
    private CellEngine engine;
    private CellAudit audit;

    @BeforeEach
    void migrate() throws Exception {
        var server = TestServers.postgres("metrics");
        database.setUrl(server.jdbcUrl());
        database.setUser(server.username());
        database.setPassword(server.password());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var script : List.of(
                    "V0100__create_timeline_and_cell",
                    "V0130__create_functions_for_partitions",
                    "V0140__note_width_of_profiles")) {
                try (var sql = getClass().getResourceAsStream("/db/migration/" + script + ".sql")) {
                    statement.execute(new String(sql.readAllBytes(), UTF_8));
                }
            }
            definitions = TestDefinitions.national();
            int id = GenerationTable.create(
                    connection,
                    Generation.State.LIVE,
                    Generation.Origin.KAFKA,
                    definitions.fingerprint(),
                    Map.of(),
                    "national",
                    "test",
                    Instant.EPOCH);
            engine = new CellEngine(id, definitions);
            audit = new CellAudit(database, id, definitions);
        }
    }

    @Test
    void stored_cells_are_the_fold_of_the_history_whatever_the_order_and_however_often() throws Exception {
        for (int round = 0; round < 30; round++) {
            var delivery = Histories.deliveries().sample();
            for (var batch : delivery.batches()) {
                apply(batch);
            }
            assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
        }
        assertThat(count(ReferralMeasures.REFERRALS_RECEIVED, "2016-01-01", "2017-12-31"))
                .isPositive();
    }

    @Test
    void a_batch_of_more_timelines_and_more_months_than_a_part_is_applied_whole() throws Exception {
        var first = LocalDate.of(2008, 4, 1);
        var children = Stream.generate(Told::about).limit(1_300).toList();
        apply(children.stream()
                .limit(700)
                .map(child -> child.contact(first.toString()))
                .toList());

        apply(IntStream.range(0, children.size())
                .mapToObj(i -> children.get(i).plan(first.plusDays(2L * i).toString(), null))
                .toList());

        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2030-01-01", "2030-01-01"))
                .isEqualTo(1_300);
        assertThat(count(ContactMeasures.CONTACTS_RECEIVED, "2008-04-01", "2008-04-30"))
                .isEqualTo(700);
        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
    }

    @Test
    void the_end_of_an_epoch_removes_what_came_in_a_lower_one_part_by_part_and_nothing_of_other_topics()
            throws Exception {
        var first = LocalDate.of(2017, 4, 3);
        var children = Stream.generate(Told::about).limit(1_300).toList();
        var contacts =
                children.stream().map(child -> child.contact(first.toString())).toList();
        apply(contacts);
        apply(children.stream()
                .limit(600)
                .map(child -> child.plan(first.toString(), null))
                .toList());
        var held = new Histories.Delivery(contacts.subList(0, 400), List.of(), List.of(1)).in(7);
        apply(held.history());

        end(Topics.REFERRALS, 7);

        assertThat(count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-03", "2017-04-03"))
                .isEqualTo(400);
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2030-01-01", "2030-01-01"))
                .isEqualTo(600);
        assertThat(timelines()).isEqualTo(600);
        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();

        end(Topics.REFERRALS, 7);
        end(Topics.REFERRALS, 8);
        end(Topics.PLANS, 8);

        assertThat(timelines()).isZero();
        assertThat(count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-03", "2017-04-03"))
                .isZero();
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2030-01-01", "2030-01-01"))
                .isZero();
        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
    }

    @Test
    void an_audit_tells_the_exact_difference() throws Exception {
        apply(List.of(Told.about().contact("2017-04-03"), Told.about().contact("2017-04-03")));
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var wrong = connection.prepareStatement(
                        "UPDATE cell SET counts = ? WHERE measure = 'contacts-received' AND month = '2017-04-01'")) {
            wrong.setBytes(
                    1,
                    new CellPage.Builder(1)
                            .add(CellPage.group(3, 0), 0, 5)
                            .page()
                            .stored()
                            .counts());
            wrong.executeUpdate();
        }

        var differences = audit.differences(Told.ROTHERHAM);

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().measure()).isEqualTo("contacts-received");
        assertThat(differences.getFirst().from()).isEqualTo(LocalDate.of(2017, 4, 1));
        assertThat(differences.getFirst().difference()).isEqualTo(3);
    }

    @Test
    void a_stock_is_read_from_the_opening_of_its_year_whatever_was_corrected_before_it() throws Exception {
        var child = Told.about();
        var early = child.plan("2015-05-05", null);
        apply(List.of(early, Told.about().plan("2016-02-01", "2016-02-20")));
        apply(List.of(Told.about().plan("2018-03-31", null)));
        apply(List.of(Told.about().plan("2014-01-01", "2017-06-30")));
        apply(List.of(child.plan(early.subject(), 2, "2015-05-05", "2016-03-31")));

        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2016-03-30", "2016-03-30"))
                .isEqualTo(2);
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2016-03-31", "2016-03-31"))
                .isEqualTo(1);
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-06-29", "2017-06-29"))
                .isEqualTo(1);
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-07-01", "2017-07-01"))
                .isZero();
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2018-03-31", "2018-03-31"))
                .isEqualTo(1);
        assertThat(count(PlanMeasures.CHILD_PROTECTION_PLANS, "2030-01-01", "2030-01-01"))
                .isEqualTo(1);
    }

    @Test
    void a_birth_that_is_corrected_moves_everything_about_the_child_to_its_right_age_by_one_event() throws Exception {
        var child = Told.about();
        var referral = child.referral("2017-05-02");
        apply(List.of(
                child.child(1, "2012-01-01", "2012-12-31"),
                child.contact("2017-05-01", "2017-05-02", ContactDecision.REFERRAL),
                referral,
                child.assessment(referral.subject(), "2017-05-03", "2017-06-01"),
                child.earlyHelpContact("2017-05-04", "2017-05-05"),
                child.plan("2017-05-10", null)));
        var before = byAge("2017-04-01", "2018-03-31");

        apply(List.of(child.child(2, "2007-05-10", "2007-05-10")));

        assertThat(before.values()).allMatch(bands -> Set.of(3, 4).containsAll(bands.keySet()));
        var after = byAge("2017-04-01", "2018-03-31");
        assertThat(after.keySet())
                .isEqualTo(before.keySet())
                .contains(
                        ContactMeasures.CONTACTS_RECEIVED,
                        ReferralMeasures.REFERRALS_RECEIVED,
                        PlanMeasures.CHILD_PROTECTION_PLANS,
                        PlanMeasures.CHILD_PROTECTION_PLANS_STARTED);
        assertThat(after.get(ContactMeasures.CONTACTS_RECEIVED)).isEqualTo(Map.of(4, 1L));
        assertThat(after.get(ReferralMeasures.REFERRALS_RECEIVED)).isEqualTo(Map.of(4, 1L));
        assertThat(after.get(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED)).isEqualTo(Map.of(5, 1L));
        assertThat(after.values()).allMatch(bands -> Set.of(4, 5).containsAll(bands.keySet()));
        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
    }

    /** The codes of the age bands that count, of each measure that counts anything. */
    private Map<Measure, Map<Integer, Long>> byAge(String from, String to) throws Exception {
        var measures = definitions.measures().stream()
                .filter(measure -> measure.dimensions().contains(Dimension.AGE_BAND))
                .toList();
        var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        var byAge = new HashMap<Measure, Map<Integer, Long>>();
        try (var connection = database.getConnection()) {
            var counts = CellReader.read(connection, Told.ROTHERHAM, measures, period, CellReader.Detail.SLICES);
            for (var measure : measures) {
                var bands = new HashMap<>(counts.by(Dimension.AGE_BAND, measure, period));
                bands.values().removeIf(n -> n == 0);
                if (!bands.isEmpty()) {
                    byAge.put(measure, bands);
                }
            }
        }
        return byAge;
    }

    @Test
    void slices_sum_to_the_whole() throws Exception {
        var child = Told.about();
        apply(List.of(child.child(), child.referral("2017-05-01"), Told.about().referral("2017-05-02")));

        try (var connection = database.getConnection()) {
            var year = new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31));
            var counts = CellReader.read(
                    connection,
                    Told.ROTHERHAM,
                    List.of(ReferralMeasures.REFERRALS_RECEIVED),
                    year,
                    CellReader.Detail.SLICES);
            assertThat(counts.by(Dimension.AGE_BAND, ReferralMeasures.REFERRALS_RECEIVED, year))
                    .isEqualTo(Map.of(0, 1L, 4, 1L));
            assertThat(counts.of(ReferralMeasures.REFERRALS_RECEIVED, year)).isEqualTo(2);
        }
    }

    @Test
    void instances_that_write_the_same_days_at_once_neither_wait_for_each_other_nor_lose_a_count() throws Exception {
        var random = new Random(2018);
        List<Callable<Void>> instances = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            var own = new ArrayList<Event>();
            for (int i = 0; i < 500; i++) {
                own.add(Told.about().contact("2017-04-" + (10 + random.nextInt(20))));
            }
            Collections.shuffle(own, random);
            instances.add(() -> {
                for (int from = 0; from < own.size(); from += 50) {
                    apply(own.subList(from, from + 50));
                }
                return null;
            });
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(instances)) {
                done.get();
            }
        }

        assertThat(count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-01", "2017-04-30"))
                .isEqualTo(2_000);
        assertThat(audit.differences(Told.ROTHERHAM)).isEmpty();
    }

    private long count(Measure measure, String from, String to) throws Exception {
        try (var connection = database.getConnection()) {
            var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
            return CellReader.read(connection, Told.ROTHERHAM, List.of(measure), period, CellReader.Detail.WHOLE)
                    .of(measure, period);
        }
    }

    private long timelines() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM timeline")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void end(String topic, long epoch) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            engine.ended(connection, topic, epoch);
            connection.commit();
        }
    }

    private void apply(List<Event> batch) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            engine.apply(connection, batch);
            connection.commit();
        }
    }
}
