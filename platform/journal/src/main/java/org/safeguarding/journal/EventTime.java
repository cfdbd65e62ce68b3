package org.safeguarding.journal;

/**
 * The time that an event carries: when what it says was recorded. Moving a record to another child says nothing new about
 * what happened, so the event of a move carries the time of the last version before it that was not a move. Otherwise a
 * merge would make everything that it moves look as if it had been entered on the day of the merge.
 */
public final class EventTime {

    /** In SQL, of the row {@code j} of the journal. A record that is older than the journal may have no such version. */
    public static final String OF_ROW = """
            CASE WHEN j.action = 'moved' THEN coalesce(
                (SELECT said.recorded_at FROM journal said
                 WHERE said.record_id = j.record_id AND said.version < j.version AND said.action <> 'moved'
                 ORDER BY said.version DESC LIMIT 1), j.recorded_at)
            ELSE j.recorded_at END""";

    private EventTime() {}
}
