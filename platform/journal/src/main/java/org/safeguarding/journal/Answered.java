package org.safeguarding.journal;

import java.util.Arrays;
import java.util.List;

/**
 * How a request was answered.
 *
 * @param digest of the request
 * @param status of the answer
 * @param shows what the answer showed, in its order; never empty
 * @param kept the answer itself, if it was given before there was a journal; otherwise null
 */
public record Answered(byte[] digest, int status, List<RecordAt> shows, Kept kept) {

    /** An answer that was kept whole. */
    public record Kept(String location, String etag, byte[] body) {}

    /** True if it answered this request, false if it answered another one with the same key. */
    public boolean to(Request request) {
        return Arrays.equals(digest, request.digest());
    }

    /** The first record that the answer showed. */
    public RecordAt first() {
        return shows.getFirst();
    }
}
