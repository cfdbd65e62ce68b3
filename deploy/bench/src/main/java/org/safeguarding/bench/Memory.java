package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says that a process has in memory. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Memory() {}

    /** Resident set size in MB (2^20 bytes). */
    static double resident(ProcessHandle process) throws IOException {
        return megabytes(process, RESIDENT);
    }

    /** The largest resident set size it has had, in MB. */
    static double highestResident(ProcessHandle process) throws IOException {
        return megabytes(process, HIGHEST);
    }

    private static double megabytes(ProcessHandle process, Pattern line) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Matcher size = line.matcher(Files.readString(status));
        if (!size.find()) {
            throw new IOException("Process " + process.pid() + " has ended.");
        }
        return Long.parseLong(size.group(1)) / 1024.0;
    }
}
