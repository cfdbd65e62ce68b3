package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is added to a log. */
final class LogTail {

    private final Path log;
    private long position;

    LogTail(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    static LogTail fromEnd(Path log) {
        try {
            return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            return new LogTail(log, 0);
        }
    }

    void print() {
        if (!Files.exists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] added = new byte[(int) Math.max(0, file.length() - position)];
            file.readFully(added);
            position += added.length;
            System.out.write(added, 0, added.length);
            System.out.flush();
        } catch (IOException e) {
            System.err.println("The log " + log + " cannot be read: " + e.getMessage());
        }
    }
}
