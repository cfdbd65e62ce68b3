package org.safeguarding.metrics.cells;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;

/**
 * Works through parts on a database connection that does one thing at a time: while this thread works on a part,
 * another one writes the part before and reads the next.
 */
final class Overlap {

    interface Read<P, R> {
        R read(P part) throws SQLException;
    }

    interface Write<W> {
        void write(W worked) throws SQLException;
    }

    private Overlap() {}

    /** Returns when all parts are written, or one step has failed and none is running. */
    static <P, R, W> void run(List<P> parts, Read<P, R> read, BiFunction<P, R, W> work, Write<W> write)
            throws SQLException {
        R come = parts.isEmpty() ? null : read.read(parts.getFirst());
        W worked = null;
        for (int i = 0; i < parts.size(); i++) {
            W before = worked;
            P next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            var beside = new FutureTask<>(() -> {
                if (before != null) {
                    write.write(before);
                }
                return next == null ? null : read.read(next);
            });
            if (before != null || next != null) {
                Thread.ofVirtual().start(beside);
            } else {
                beside.run();
            }
            try {
                worked = work.apply(parts.get(i), come);
            } catch (RuntimeException | Error e) {
                try {
                    await(beside);
                } catch (SQLException | RuntimeException | Error also) {
                    e.addSuppressed(also);
                }
                throw e;
            }
            come = await(beside);
        }
        if (worked != null) {
            write.write(worked);
        }
    }

    /** Waits even if it is interrupted, because the connection is in use until then. */
    private static <R> R await(FutureTask<R> beside) throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return beside.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
