package org.safeguarding.web.csv;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CSV: RFC 4180, UTF-8 with or without a byte order mark, any line end. */
public final class CsvReader {

    private static final ObjectReader ROWS =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    /** All records of a file, its header first; lines without a character are passed over. */
    public static List<CsvLine> read(byte[] file) throws MalformedCsv {
        var text = text(file);
        var lines = new ArrayList<CsvLine>();
        int number = 1;
        try (MappingIterator<List<String>> rows = ROWS.readValues(text)) {
            while (rows.hasNextValue()) {
                var cells = rows.nextValue();
                if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                    lines.add(new CsvLine(number, List.copyOf(cells)));
                }
                number += 1 + cells.stream().mapToInt(CsvReader::lineEnds).sum();
            }
            return lines;
        } catch (IOException _) {
            throw new MalformedCsv(
                    number, "malformed-csv", "A quoted cell is not closed, or something follows its closing quote.");
        }
    }

    private static String text(byte[] file) throws MalformedCsv {
        var bytes = ByteBuffer.wrap(file);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            var before = new String(Arrays.copyOf(file, bytes.position()), StandardCharsets.UTF_8);
            throw new MalformedCsv(1 + lineEnds(before), "not-utf-8", "The file is not UTF-8.");
        }
    }

    private static int lineEnds(String text) {
        return (int) LINE_END.matcher(text).results().count();
    }
}
