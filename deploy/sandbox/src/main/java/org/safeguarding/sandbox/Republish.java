package org.safeguarding.sandbox;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.Secrets;
import org.safeguarding.servers.ServerFailure;

/** Asks running services to publish every record again, and shows how far they are. */
final class Republish {

    private static final String ASK =
            "insert into epoch_request (reason) values ('An operator asked for a republish.') returning number";

    /** The request is gone once an epoch has begun. */
    private static final String PROGRESS = """
            select exists (select from epoch_request where number = ?), sent, total, ended_at is not null
            from (select) as one left join (select * from epoch order by number desc limit 1) as newest on true""";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Settings settings;
    private final PrintStream out;

    private record Asked(Service service, Connection connection, long request) {}

    private record Progress(boolean waiting, long sent, long total, boolean ended) {}

    Republish(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Returns when all has been published again. @param service the one that is asked; all of them if it is blank */
    void of(String service) {
        for (Service publishing : chosen(service)) {
            try (Connection connection = database(publishing).connect()) {
                follow(new Asked(publishing, connection, ask(connection)));
            } catch (SQLException e) {
                throw new ServerFailure("The database of " + publishing.module() + " refused: " + e.getMessage(), e);
            }
        }
    }

    private static List<Service> chosen(String name) {
        List<Service> chosen = Stream.of(Service.values())
                .filter(service -> name.isBlank() || service.database().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            String known = Stream.of(Service.values()).map(Service::database).collect(Collectors.joining(", "));
            throw new ServerFailure("'" + name + "' is no service: one of " + known + ".");
        }
        return chosen;
    }

    private Database database(Service service) {
        Path password = settings.data().resolve("secrets").resolve(service.database() + ".password");
        String url = "jdbc:postgresql://127.0.0.1:" + settings.postgresPort() + "/" + service.database();
        return new Database(url, service.database(), Secrets.kept(password));
    }

    private static long ask(Connection connection) throws SQLException {
        try (var ask = connection.prepareStatement(ASK);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void follow(Asked asked) throws SQLException {
        ProgressBar bar = new ProgressBar(asked.service().database(), out);
        Progress last = null;
        long movedAt = System.nanoTime();
        while (true) {
            Progress now = progress(asked);
            if (!now.waiting()) {
                bar.show(now.sent() + " records", Math.min(now.sent(), now.total()), now.total());
            }
            if (!now.waiting() && now.ended()) {
                bar.finish();
                return;
            }
            if (!now.equals(last)) {
                last = now;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new ServerFailure(
                        "Nothing has moved for a minute. %s/q/health/ready says why. The republish goes on by itself."
                                .formatted(settings.url(asked.service())));
            }
            pause();
        }
    }

    private static Progress progress(Asked asked) throws SQLException {
        try (var progress = asked.connection().prepareStatement(PROGRESS)) {
            progress.setLong(1, asked.request());
            try (ResultSet row = progress.executeQuery()) {
                row.next();
                return new Progress(row.getBoolean(1), row.getLong(2), row.getLong(3), row.getBoolean(4));
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted. The republish goes on by itself.", e);
        }
    }
}
