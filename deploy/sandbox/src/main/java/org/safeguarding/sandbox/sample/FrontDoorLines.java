package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/** Writes contacts and decisions as lines; what was said and why it was decided so is drawn from a few invented sentences. */
final class FrontDoorLines {

    private static final int PERCENT_WITH_SECOND_CONCERN = 12;

    private record Concern(String type, String text) {}

    private record Entered(Instant at, SampleLine line) {}

    private final ChildIndex children;
    private final RandomGenerator random;
    private final Weighted<Concern> concerns = new Weighted<>();
    private final Weighted<String> primaryNeeds = new Weighted<>();
    private final Map<String, List<String>> rationales = new HashMap<>();

    FrontDoorLines(ChildIndex children, RandomGenerator random) {
        this.children = children;
        this.random = random;
        for (List<String> row : Resource.rows("concerns.csv", 3)) {
            concerns.add(new Concern(row.get(0), row.get(2)), Integer.parseInt(row.get(1)));
        }
        for (List<String> row : Resource.rows("primary-needs.csv", 2)) {
            primaryNeeds.add(row.get(0), Integer.parseInt(row.get(1)));
        }
        for (List<String> row : Resource.rows("rationales.csv", 2)) {
            rationales.computeIfAbsent(row.get(0), none -> new ArrayList<>()).add(row.get(1));
        }
    }

    /**
     * In the order in which they are entered.
     *
     * @param contacts in that order too
     */
    List<SampleLine> of(List<DecidedContact> contacts) {
        List<Entered> entered = new ArrayList<>();
        int number = 0;
        for (DecidedContact contact : contacts) {
            String key = "sample-2017-18-contact-%06d".formatted(++number);
            entered.add(new Entered(contact.recordedAt(), contact(key, contact)));
            entered.add(new Entered(contact.decisionRecordedAt(), decision(key, contact)));
        }
        entered.sort(Comparator.comparing(Entered::at));
        return entered.stream().map(Entered::line).toList();
    }

    private SampleLine contact(String key, DecidedContact contact) {
        SourceGroup source = contact.contact().source();
        Concern concern = concerns.draw(random);
        Concern second = random.nextInt(100) < PERCENT_WITH_SECOND_CONCERN ? concerns.draw(random) : concern;
        return new SampleLine(
                "contact",
                key,
                new SampleLine.Contact(
                        new SampleLine.ChildReference(children.localId(contact.child())),
                        source.agency(),
                        source.codes().draw(random).code(),
                        concern.type().equals(second.type())
                                ? List.of(concern.type())
                                : List.of(concern.type(), second.type()),
                        concern.equals(second) ? concern.text() : concern.text() + " " + second.text(),
                        offset(contact.receivedAt()),
                        contact.recordedAt()));
    }

    private SampleLine decision(String contactKey, DecidedContact contact) {
        List<String> reasons = rationales.get(contact.decision());
        return new SampleLine(
                "contact-decision",
                contactKey + "-decision",
                new SampleLine.ContactDecision(
                        contactKey,
                        contact.decision(),
                        offset(contact.decidedAt()),
                        reasons.get(random.nextInt(reasons.size())),
                        contact.contact().referral() ? primaryNeeds.draw(random) : null,
                        contact.decisionRecordedAt()));
    }

    /** With seconds even where they are 0, as RFC 3339 wants. */
    private static String offset(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
