package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The memory of a process, according to Linux. */
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private static final Pattern FLAG = Pattern.compile("-Xm[sx].*|-XX:\\+Use.*");

    private Memory() {}

    /** Resident set size in MB (2^20 bytes). */
    static double resident(ProcessHandle process) throws IOException {
        return megabytes(process, RESIDENT);
    }

    /** The largest resident set size it has had, in MB. */
    static double highestResident(ProcessHandle process) throws IOException {
        return megabytes(process, HIGHEST);
    }

    /** The memory options of a JVM process, for example {@code -Xmx192m -XX:+UseSerialGC}. */
    static String flags(ProcessHandle process) throws IOException {
        String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        return Arrays.stream(command.split("\0", -1))
                .filter(argument -> FLAG.matcher(argument).matches())
                .collect(Collectors.joining(" "));
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
