package org.safeguarding.metrics.reference.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;

/**
 * Which limit holds for a clock that starts on a day: the authority's own from the day it took effect, the national one before
 * and everywhere else. Immutable.
 */
public final class ClockLimits {

    public static final ClockLimits NATIONAL = new ClockLimits(List.of());

    private record Key(String authority, String clock) {}

    private final Map<Key, NavigableMap<LocalDate, Limit>> local = new HashMap<>();
    private final String fingerprint;

    /** @param limits at most one for each authority, clock and day */
    public ClockLimits(Collection<LocalLimit> limits) {
        for (var each : limits) {
            var earlier = local.computeIfAbsent(new Key(each.authority(), each.clock()), _ -> new TreeMap<>())
                    .put(each.effectiveFrom(), each.limit());
            if (earlier != null) {
                throw new IllegalArgumentException("Two limits from the same day: " + each);
            }
        }
        fingerprint = sha256(Stream.concat(
                        Clocks.NATIONAL.entrySet().stream()
                                .map(clock -> line("", clock.getKey(), "", clock.getValue())),
                        limits.stream()
                                .map(each -> line(
                                        each.authority(),
                                        each.clock(),
                                        each.effectiveFrom().toString(),
                                        each.limit())))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** The limit of a clock of this authority that starts on this day. */
    public Limit of(String authority, String clock, LocalDate startDay) {
        var national = Clocks.NATIONAL.get(clock);
        if (national == null) {
            throw new IllegalArgumentException("There is no clock " + clock);
        }
        var own = local.get(new Key(authority, clock));
        var effective = own == null ? null : own.floorEntry(startDay);
        return effective == null ? national : effective.getValue();
    }

    /** The same for the same limits in any process, and another whenever a limit is another, national ones included. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String line(String authority, String clock, String from, Limit limit) {
        return String.join(
                " ",
                authority,
                clock,
                from,
                Integer.toString(limit.amount()),
                limit.unit().name());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
