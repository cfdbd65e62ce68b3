package org.safeguarding.metrics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.safeguarding.metrics.value.WithheldBefore;

/** Everything that the publications of an authority withheld. */
@ApplicationScoped
class PublishedWithheld implements WithheldBefore.PastPublications {

    @Override
    public WithheldBefore read(Connection connection, String authority) throws SQLException {
        return new WithheldBefore(WithheldTable.read(connection, authority));
    }
}
