package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sample's tables: a heading, then rows of cells separated by commas. Only the last cell may contain commas. */
final class Resource {

    private static final Pattern COMMA = Pattern.compile(",");

    private Resource() {}

    static List<List<String>> rows(String name, int cells) {
        try (InputStream in = Resource.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The sample's table " + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(row -> !row.isBlank())
                    .map(row -> List.of(COMMA.split(row, cells)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a code and a text: the texts by code. */
    static Map<String, List<String>> texts(String name) {
        return rows(name, 2).stream().collect(groupingBy(row -> row.get(0), mapping(row -> row.get(1), toList())));
    }
}
