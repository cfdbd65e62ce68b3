package org.safeguarding.plans.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.messaging.inbox.EventHandler;

/** Hears of children who are put on the index. */
@ApplicationScoped
class ChildEvents implements EventHandler {

    private static final String INSERT = """
            insert into known_child (id, authority, birth_month)
            select * from unnest(?::uuid[], ?::text[], ?::date[])
            on conflict do nothing""";

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CHILDREN);
    }

    @Override
    public void apply(Connection connection, List<Event> batch) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> authorities = new ArrayList<>();
        List<String> birthMonths = new ArrayList<>();
        for (Event event : batch) {
            if (event.data() instanceof ChildFact child) {
                ids.add(event.subject().toString());
                authorities.add(event.authority());
                birthMonths.add(child.birthMonth().atDay(1).toString());
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            insert.setArray(2, connection.createArrayOf("text", authorities.toArray()));
            insert.setArray(3, connection.createArrayOf("date", birthMonths.toArray()));
            insert.executeUpdate();
        }
    }
}
