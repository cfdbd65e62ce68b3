package org.safeguarding.referrals;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The statements that Hibernate sends; those of a batch are one. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private final transient List<String> sent = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String inspect(String sql) {
        sent.add(sql);
        return sql;
    }

    /** Those that the call led to. */
    List<String> during(Runnable call) {
        sent.clear();
        call.run();
        return List.copyOf(sent);
    }
}
