package org.safeguarding.metrics.cells;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.measure.CellCounts;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.testing.servers.TestServers;

class CellEngineTest {

    private final CellEngine engine = new CellEngine();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final CellAudit audit = new CellAudit(database);

    @BeforeEach
    void migrate() throws Exception {
        var server = TestServers.postgres("metrics");
        database.setUrl(server.jdbcUrl());
        database.setUser(server.username());
        database.setPassword(server.password());
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var sql = getClass().getResourceAsStream("/db/migration/V0100__create_timeline_and_cell.sql")) {
            statement.execute(new String(sql.readAllBytes(), UTF_8));
        }
    }

    @Test
    void stored_cells_are_the_fold_of_the_history_whatever_the_order_and_however_often() throws Exception {
        for (int round = 0; round < 30; round++) {
            var delivery = Histories.deliveries().sample();
            for (var batch : delivery.batches()) {
                apply(batch);
            }
            assertThat(audit.differences()).isEmpty();
        }
        try (var connection = database.getConnection()) {
            assertThat(CellTable.all(connection).byCell()).isNotEmpty();
        }
    }

    @Test
    void an_audit_finds_a_cell_that_is_wrong() throws Exception {
        apply(List.of(Told.about().contact("2017-04-03"), Told.about().contact("2017-04-03")));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE cell SET n = 5 WHERE measure = 'contacts-received'");
        }

        assertThat(audit.differences().toString())
                .isEqualTo("{Cell[authority=E08000018, measure=contacts-received, slice=all, day=2017-04-03]=3}");
    }

    @Test
    void instances_that_write_the_same_days_at_once_neither_wait_for_each_other_nor_lose_a_count() throws Exception {
        var all = new ArrayList<Event>();
        var random = new Random(2018);
        List<Callable<Void>> instances = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            var own = new ArrayList<Event>();
            for (int i = 0; i < 500; i++) {
                own.add(Told.about().contact("2017-04-" + (10 + random.nextInt(20))));
            }
            all.addAll(own);
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

        var fold = new CellCounts();
        all.forEach(event -> fold.add(Timeline.of(List.of(RecordVersion.of(event)))));
        try (var connection = database.getConnection()) {
            assertThat(CellTable.all(connection).byCell()).isEqualTo(fold.byCell());
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
