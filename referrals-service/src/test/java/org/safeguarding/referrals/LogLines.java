package org.safeguarding.referrals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** All that is logged while it is open, with the stack traces. */
final class LogLines extends Handler implements AutoCloseable {

    private final StringWriter text = new StringWriter();

    static LogLines capture() {
        LogLines lines = new LogLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        text.append(ExtLogRecord.wrap(record).getFormattedMessage()).append('\n');
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text));
        }
    }

    synchronized String text() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
