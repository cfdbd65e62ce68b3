package org.safeguarding.journal;

import java.util.List;

/**
 * A row that is not written yet: a change, or a request that changed nothing, or a change with the request that asked for it.
 *
 * @param change null if the request changed nothing
 * @param request null if none with a key asked for it
 * @param status of the answer to the request
 * @param shows what the answer showed
 */
record Row(Change change, Request request, int status, List<RecordAt> shows) {

    static Row of(Change change) {
        return new Row(change, null, 0, List.of());
    }

    /** True if it made the version that the request is answered with, and no other request is noted on it. */
    boolean isFreeFor(Request asked, RecordAt shown) {
        return request == null
                && change.by().equals(asked.by())
                && change.record().equals(shown.id())
                && Integer.valueOf(shown.version()).equals(change.version());
    }

    Row answering(Request asked, int with, List<RecordAt> shown) {
        return new Row(change, asked, with, shown);
    }

    Answered answered() {
        return new Answered(request.digest(), status, shows, null);
    }

    /** True if the answer shows just the version that this row made. */
    boolean showsItself() {
        return change != null && shows.size() == 1;
    }
}
