package org.safeguarding.journal;

import java.sql.SQLException;

/** The database did not do what was asked of the journal. The cause says whether it was away or refused. */
public final class JournalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
