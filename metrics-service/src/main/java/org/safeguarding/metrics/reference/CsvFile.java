package org.safeguarding.metrics.reference;

import java.util.ArrayList;
import java.util.List;
import org.safeguarding.web.csv.CsvLine;
import org.safeguarding.web.csv.CsvReader;
import org.safeguarding.web.csv.MalformedCsv;

/** Reference data as a CSV file. The header is line 1, and faults name line and column, both from 1. */
final class CsvFile {

    private CsvFile() {}

    static List<Cells> read(ReferenceKind kind, byte[] file, Findings findings) {
        try {
            var lines = CsvReader.read(file);
            if (lines.isEmpty()) {
                findings.add("/lines/1", "empty", "The file is empty.");
                return List.of();
            }
            return rows(kind, lines, findings);
        } catch (MalformedCsv malformed) {
            findings.add("/lines/" + malformed.line(), malformed.code(), malformed.getMessage());
            return List.of();
        }
    }

    private static List<Cells> rows(ReferenceKind kind, List<CsvLine> lines, Findings findings) {
        var header = kind.header();
        if (!lines.getFirst().cells().equals(header)) {
            header(Cells.ofLine(lines.getFirst().number(), lines.getFirst().cells()), header, findings);
            return List.of();
        }
        var rows = new ArrayList<Cells>();
        for (var line : lines.subList(1, lines.size())) {
            var row = Cells.ofLine(line.number(), line.cells());
            if (row.texts().size() == header.size()) {
                rows.add(row);
            } else {
                findings.add(
                        row.pointer(),
                        "cells",
                        "The line has " + row.texts().size() + " cells, the header " + header.size() + ".");
            }
        }
        return rows;
    }

    private static void header(Cells line, List<String> header, Findings findings) {
        for (int column = 0; column < header.size(); column++) {
            var found = column < line.texts().size() ? line.texts().get(column) : null;
            if (!header.get(column).equals(found)) {
                findings.add(
                        line.columnPointer().apply(column),
                        "header",
                        "The header is " + String.join(",", header) + ": here it has " + header.get(column) + ".");
            }
        }
        if (line.texts().size() > header.size()) {
            findings.add(line.pointer(), "header", "The header is " + String.join(",", header) + " and no more.");
        }
    }
}
