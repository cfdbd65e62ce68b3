package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says that a process has in memory. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Memory() {}

    /** Resident set size in MB (2^20 bytes). */
    static double resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Matcher size = RESIDENT.matcher(Files.readString(status));
        if (!size.find()) {
            throw new IOException("Process " + process.pid() + " has ended.");
        }
        return Long.parseLong(size.group(1)) / 1024.0;
    }
}
