package org.safeguarding.metrics.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.safeguarding.web.csv.CsvWriter;

/** A file of reference data without faults. */
public final class ReferenceFile {

    private final ReferenceKind kind;
    private final List<List<Object>> lines;

    private ReferenceFile(ReferenceKind kind, List<List<Object>> lines) {
        this.kind = kind;
        this.lines = lines;
    }

    /**
     * Reads a CSV file. Refuses the whole file if it has faults, and names the line and column of each.
     *
     * @param authority the only one that the file may be about
     */
    public static ReferenceFile ofCsv(ReferenceKind kind, String authority, byte[] file) {
        var findings = new Findings();
        return of(kind, authority, CsvFile.read(kind, file, findings), findings);
    }

    /** Reads JSON. Refuses it as {@link #ofCsv} does, with JSON pointers. */
    public static ReferenceFile ofJson(ReferenceKind kind, String authority, byte[] file) {
        var findings = new Findings();
        return of(kind, authority, JsonFile.read(kind, file, findings), findings);
    }

    private static ReferenceFile of(ReferenceKind kind, String authority, List<Cells> lines, Findings findings) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var row = new Row(line, values(kind, line, findings));
            checkAuthority(kind, authority, row, findings);
            rows.add(row);
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            findings.add("", "empty", "There are no lines.");
        }
        // A rule needs parsed values, so faults between lines are reported only once every cell is right.
        findings.refuse();
        checkKeys(kind, rows, findings);
        kind.rule().check(rows, findings);
        findings.refuse();
        return new ReferenceFile(kind, rows.stream().map(Row::values).toList());
    }

    private static List<Object> values(ReferenceKind kind, Cells line, Findings findings) {
        var values = new ArrayList<>();
        for (int index = 0; index < kind.columns().size(); index++) {
            var column = kind.columns().get(index);
            var text = line.texts().get(index);
            var pointer = line.columnPointer().apply(index);
            if (!text.isBlank()) {
                values.add(column.type().read(text, (code, detail) -> findings.add(pointer, code, detail)));
            } else {
                values.add(null);
                if (column.required()) {
                    findings.add(pointer, "required", "The cell is empty.");
                }
            }
        }
        return values;
    }

    private static void checkAuthority(ReferenceKind kind, String authority, Row row, Findings findings) {
        if (kind.header().contains(ReferenceKind.AUTHORITY)) {
            var named = row.get(kind, ReferenceKind.AUTHORITY);
            if (named != null && !named.equals(authority)) {
                findings.add(
                        row.pointer(kind, ReferenceKind.AUTHORITY),
                        "authority-other",
                        "The token is for another local authority.");
            }
        }
    }

    private static void checkKeys(ReferenceKind kind, List<Row> rows, Findings findings) {
        var seen = new HashSet<List<Object>>();
        for (var row : rows) {
            var key = kind.key().stream().map(row.values()::get).toList();
            if (!seen.add(key)) {
                findings.add(
                        row.cells().pointer(),
                        "duplicate",
                        "Another line has the same "
                                + String.join(
                                        ", ",
                                        kind.key().stream()
                                                .map(kind.header()::get)
                                                .toList())
                                + ".");
            }
        }
    }

    ReferenceKind kind() {
        return kind;
    }

    List<List<Object>> lines() {
        return lines;
    }

    /** What it replaces in full, in order. */
    List<String> sets() {
        int set = kind.columns().indexOf(kind.set());
        return List.copyOf(new TreeSet<>(
                lines.stream().map(line -> Objects.toString(line.get(set))).toList()));
    }

    /** Computed from its lines as this service writes them, so the format in which they were sent does not matter. */
    String sha256() {
        var csv = CsvWriter.write(
                Stream.<List<?>>concat(Stream.of(kind.header()), lines.stream()).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
