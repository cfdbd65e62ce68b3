package org.safeguarding.web.csv;

import java.util.List;

/**
 * A record of a CSV file.
 *
 * @param number the line of the file it begins on, from 1; a cell may hold line ends, so this is not the number of the record
 */
public record CsvLine(int number, List<String> cells) {}
