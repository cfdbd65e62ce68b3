package org.safeguarding.web.csv;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes CSV: RFC 4180, a cell quoted where it must be, lines ended by CR LF. Spreadsheets run a cell that begins like a formula;
 * an apostrophe before it makes it text (OWASP, CSV injection). Plain numbers stay numbers, negative ones too.
 */
public final class CsvWriter implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv";

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final CsvGenerator generator;

    /** @param out is closed with this */
    public CsvWriter(Writer out) throws IOException {
        generator = FACTORY.createGenerator(out);
        generator.setSchema(LINES);
    }

    /**
     * Writes a line.
     *
     * @param cells texts, numbers, days; null is an empty cell
     */
    public void line(List<?> cells) throws IOException {
        generator.writeStartArray();
        for (var cell : cells) {
            // Not writeNull: without columns in the schema it writes no cell at all, and the line is one short.
            generator.writeString(cell == null ? "" : harmless(text(cell)));
        }
        generator.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }

    /** A whole file of few lines. */
    public static String write(List<? extends List<?>> lines) {
        var text = new StringWriter();
        try (var csv = new CsvWriter(text)) {
            for (var line : lines) {
                csv.line(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
