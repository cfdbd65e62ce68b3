package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.safeguarding.metrics.value.Shown;
import org.safeguarding.metrics.value.WithheldBefore;

/** Everything that the publications of an authority, and answers about it, withheld. */
@ApplicationScoped
class WithheldMemory implements WithheldBefore.Memory {

    @Override
    public WithheldBefore read(Connection connection, String authority) throws SQLException {
        var withheld = WithheldTable.read(connection, authority);
        withheld.addAll(ShownTable.withheld(connection, authority));
        return new WithheldBefore(withheld, ShownTable.courses(connection, authority));
    }

    @Override
    public void keep(Connection connection, String authority, Shown shown) throws SQLException {
        if (!shown.isEmpty()) {
            ShownTable.add(connection, authority, shown);
        }
    }
}
