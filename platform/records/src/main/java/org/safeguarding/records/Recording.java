package org.safeguarding.records;

import java.time.Instant;
import org.safeguarding.web.security.Actor;

/**
 * The recording of something: by whom and when. When it happened in the world is another time, which the record keeps.
 *
 * @param by who records
 * @param at when it was recorded; later than now never, earlier only by an importer
 */
public record Recording(Actor by, Instant at) {}
