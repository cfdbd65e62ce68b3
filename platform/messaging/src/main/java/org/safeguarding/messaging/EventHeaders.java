package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a record that make up an event, read in one pass. If a name occurs more than once, the last one
 * counts.
 */
final class EventHeaders {

    private String specversion;
    private String id;
    private String type;
    private String source;
    private String subject;
    private String time;
    private String childid;
    private String epoch;
    private String recordversion;
    private String authority;
    private String agency;
    private String traceparent;

    EventHeaders(Headers headers) {
        for (var header : headers) {
            switch (header.key()) {
                case "ce_specversion" -> specversion = text(header);
                case "ce_id" -> id = text(header);
                case "ce_type" -> type = text(header);
                case "ce_source" -> source = text(header);
                case "ce_subject" -> subject = text(header);
                case "ce_time" -> time = text(header);
                case "ce_childid" -> childid = text(header);
                case "ce_epoch" -> epoch = text(header);
                case "ce_recordversion" -> recordversion = text(header);
                case "ce_authority" -> authority = text(header);
                case "ce_agency" -> agency = text(header);
                case "traceparent" -> traceparent = text(header);
                default -> {
                    // follows from the type, or others have added it
                }
            }
        }
    }

    String specversion() throws UnreadableEvent {
        return required("ce_specversion", specversion);
    }

    String id() throws UnreadableEvent {
        return required("ce_id", id);
    }

    String type() throws UnreadableEvent {
        return required("ce_type", type);
    }

    String source() throws UnreadableEvent {
        return required("ce_source", source);
    }

    String subject() throws UnreadableEvent {
        return required("ce_subject", subject);
    }

    String time() throws UnreadableEvent {
        return required("ce_time", time);
    }

    String childid() throws UnreadableEvent {
        return required("ce_childid", childid);
    }

    /** 0 if there is none: before there were epochs, events did not say theirs. */
    String epoch() {
        return epoch == null ? "0" : epoch;
    }

    String recordversion() throws UnreadableEvent {
        return required("ce_recordversion", recordversion);
    }

    String authority() throws UnreadableEvent {
        return required("ce_authority", authority);
    }

    String agency() throws UnreadableEvent {
        return required("ce_agency", agency);
    }

    /** Null if there is none. */
    String traceparent() {
        return traceparent;
    }

    private static String required(String name, String value) throws UnreadableEvent {
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("no " + name);
        }
        return value;
    }

    private static String text(Header header) {
        return header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
