package org.safeguarding.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.contract.fact.ReferralFact;

/** Events about the records of one child or inspection of one authority, as the other services would tell them. */
public record Told(String authority, UUID key) {

    public static final String ROTHERHAM = "E08000018";

    public static Told about() {
        return about(ROTHERHAM);
    }

    public static Told about(String authority) {
        return new Told(authority, UUID.randomUUID());
    }

    public Event child() {
        return event(
                key,
                1,
                EventType.CHILD_REGISTERED,
                new ChildFact(
                        day("2017-04-03"),
                        false,
                        YearMonth.of(2010, 5),
                        Sex.FEMALE,
                        Ethnicity.WHITE_BRITISH,
                        List.of(),
                        List.of(new LivedAt(day("2017-04-03"), "ROTH-C")),
                        null,
                        null));
    }

    public Event contact(String receivedOn) {
        return contact(UUID.randomUUID(), 1, receivedOn, null, null);
    }

    public Event contact(String receivedOn, String decidedOn, ContactDecision decision) {
        return contact(UUID.randomUUID(), 2, receivedOn, decidedOn, decision);
    }

    public Event contact(UUID id, int version, String receivedOn, String decidedOn, ContactDecision decision) {
        return event(
                id,
                version,
                decidedOn == null ? EventType.CONTACT_RECEIVED : EventType.CONTACT_DECIDED,
                new ContactFact(
                        day(decidedOn == null ? receivedOn : decidedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.POLICE,
                        "police",
                        null,
                        null,
                        day(decidedOn),
                        decision,
                        null));
    }

    public Event referral(String receivedOn) {
        return referral(UUID.randomUUID(), 1, receivedOn, false);
    }

    public Event referral(UUID id, int version, String receivedOn, boolean voided) {
        var day = day(receivedOn);
        return event(
                id,
                version,
                EventType.REFERRAL_RECEIVED,
                new ReferralFact(
                        day, voided, day, ReferralSource.SCHOOLS, PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION, null, null, null, null, null));
    }

    public Event plan(String startedOn, String endedOn) {
        return plan(UUID.randomUUID(), endedOn == null ? 1 : 2, startedOn, endedOn);
    }

    public Event plan(UUID id, int version, String startedOn, String endedOn) {
        return event(
                id,
                version,
                endedOn == null ? EventType.CHILD_PROTECTION_PLAN_STARTED : EventType.CHILD_PROTECTION_PLAN_ENDED,
                new ChildProtectionPlanFact(
                        day(endedOn == null ? startedOn : endedOn),
                        false,
                        day(startedOn),
                        day(endedOn),
                        CategoryOfAbuse.NEGLECT,
                        CategoryOfAbuse.NEGLECT,
                        0));
    }

    public Event areaForImprovement(String openedOn, String closedOn) {
        return event(
                UUID.randomUUID(),
                closedOn == null ? 1 : 2,
                closedOn == null ? EventType.AREA_FOR_IMPROVEMENT_OPENED : EventType.AREA_FOR_IMPROVEMENT_CLOSED,
                new AreaForImprovementFact(
                        day(closedOn == null ? openedOn : closedOn),
                        false,
                        key,
                        Timescale.WITHIN_3_MONTHS,
                        day(openedOn),
                        day(openedOn).plusMonths(3),
                        day(closedOn)));
    }

    public Event event(UUID record, int version, EventType type, Fact fact) {
        var recorded = Instant.parse("2018-04-01T00:00:00Z").plusSeconds(version);
        return new Event(UUID.randomUUID(), type, record, key, recorded, version, authority, "police", null, fact);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
