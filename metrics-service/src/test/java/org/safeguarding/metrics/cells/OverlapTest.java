package org.safeguarding.metrics.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private final ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();

    @Test
    void the_database_reads_the_next_part_and_writes_the_one_before_while_a_part_is_worked_on() throws SQLException {
        var secondRead = new CountDownLatch(1);
        var firstWritten = new CountDownLatch(1);

        Overlap.<Integer, Integer, Integer>run(
                List.of(1, 2, 3),
                part -> {
                    if (part == 2) {
                        secondRead.countDown();
                    }
                    return part * 10;
                },
                (part, read) -> {
                    if (part < 3) {
                        await(part == 1 ? secondRead : firstWritten);
                    }
                    return read + part;
                },
                worked -> {
                    steps.add("wrote " + worked);
                    firstWritten.countDown();
                });

        assertThat(steps).containsExactly("wrote 11", "wrote 22", "wrote 33");
    }

    @Test
    void a_step_of_the_database_has_ended_when_the_work_beside_it_fails() {
        var failing = new CountDownLatch(1);

        assertThatThrownBy(() -> Overlap.<Integer, Integer, Integer>run(
                        List.of(1, 2),
                        part -> {
                            if (part == 2) {
                                await(failing);
                            }
                            steps.add("read " + part);
                            return part;
                        },
                        (_, _) -> {
                            failing.countDown();
                            throw new IllegalStateException("refused");
                        },
                        worked -> steps.add("wrote " + worked)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");

        assertThat(steps).containsExactly("read 1", "read 2");
    }

    @Test
    void the_failure_of_the_database_is_the_failure_of_the_whole() {
        assertThatThrownBy(() -> Overlap.<Integer, Integer, Integer>run(
                        List.of(1, 2, 3), part -> part, (_, read) -> read, worked -> {
                            steps.add("wrote " + worked);
                            throw new SQLException("lost", "08006");
                        }))
                .isInstanceOf(SQLException.class)
                .hasMessage("lost");

        assertThat(steps).containsExactly("wrote 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
