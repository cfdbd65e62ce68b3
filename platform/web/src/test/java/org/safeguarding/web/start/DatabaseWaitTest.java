package org.safeguarding.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_database_that_refuses_at_first_is_asked_until_it_answers() {
        DatabaseWait.until(database(() -> {
            if (asked.incrementAndGet() < 4) {
                throw new SQLException("the database system is starting up", "57P03");
            }
        }));

        assertThat(asked).hasValue(4);
    }

    @Test
    void a_database_that_answers_is_asked_once() {
        DatabaseWait.until(database(asked::incrementAndGet));

        assertThat(asked).hasValue(1);
    }

    @Test
    void an_order_to_stop_ends_the_wait() {
        var silent = database(() -> {
            asked.incrementAndGet();
            // What the shutdown hook does.
            Thread.currentThread().interrupt();
            throw new SQLException("Connection refused", "08001");
        });

        assertThatThrownBy(() -> DatabaseWait.until(silent)).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(asked).hasValue(1);
    }

    private static DataSource database(Answer answer) {
        var connection =
                proxy(Connection.class, (proxy, method, arguments) -> "isValid".equals(method.getName()) ? true : null);
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            answer.give();
            return connection;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Answer {
        void give() throws SQLException;
    }
}
