package org.safeguarding.web.csv;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;

/** Whether a caller prefers CSV to JSON. */
public final class PrefersCsv {

    private static final MediaType CSV = MediaType.valueOf(CsvWriter.MEDIA_TYPE);

    private static final Comparator<MediaType> MOST_SPECIFIC =
            Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype);

    private PrefersCsv() {}

    /** True if the header {@code Accept} likes CSV more than JSON. Parameters such as a charset change nothing. */
    public static boolean in(HttpHeaders headers) {
        return quality(CSV, headers) > quality(MediaType.APPLICATION_JSON_TYPE, headers);
    }

    private static double quality(MediaType offered, HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(offered::isCompatible)
                .min(MOST_SPECIFIC)
                .map(accepted -> Double.parseDouble(accepted.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }
}
