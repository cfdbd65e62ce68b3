package org.safeguarding.messaging.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ContactFact;

/** Events of one test. Their agency tells them apart from those of other tests. */
record Events(String agency) {

    Events() {
        this("agency-" + UUID.randomUUID());
    }

    Event contact() {
        return contact(UUID.randomUUID(), 1);
    }

    Event contact(UUID child, int version) {
        return contact(UUID.randomUUID(), EventType.CONTACT_RECEIVED, child, version);
    }

    Event contact(UUID id, EventType type, UUID child, int version) {
        var day = LocalDate.of(2026, 3, 2);
        return new Event(
                id,
                type,
                child,
                child,
                Instant.parse("2026-03-02T09:30:00.123456Z"),
                0,
                version,
                "E08000018",
                agency,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                new ContactFact(day, false, day, ReferralSource.POLICE, agency, null, null, null, null, null));
    }

    Event[] contacts(int count) {
        return IntStream.range(0, count).mapToObj(i -> contact()).toArray(Event[]::new);
    }
}
