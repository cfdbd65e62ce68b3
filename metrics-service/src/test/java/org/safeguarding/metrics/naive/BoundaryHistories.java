package org.safeguarding.metrics.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.naive.Drafts.Draft;

/**
 * A small authority where most of what happens, happens on a boundary: the ends of years, days off, leap days, last days
 * in time, birthdays. Records are corrected, voided and moved, and children are merged.
 */
final class BoundaryHistories {

    static final String AUTHORITY = "E08000018";
    private static final String ANOTHER_AUTHORITY = "E06000019";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** The clock of a sender may be a little fast at midnight. */
    private static final Integer[] LAGS = {-1, 0, 0, 0, 1, 2, 7, 8, 28, 29, 200};

    private static final List<String> CLOCKS = List.of(
            "contact-decision",
            "contact-urgency-amber",
            "referral-decision",
            "assessment",
            "early-help-triage",
            "early-help-engagement",
            "early-help-assessment",
            "allegation-threshold",
            "initial-conference",
            "first-child-in-need-review",
            "child-in-need-review",
            "child-protection-visit",
            "child-in-need-visit",
            "first-core-group",
            "core-group",
            "first-review-conference",
            "review-conference");

    private final Chance chance;
    private final Drafts drafts;
    private final List<Life> lives = new ArrayList<>();
    private final Set<List<Object>> taken = new HashSet<>();

    private BoundaryHistories(Chance chance) {
        this.chance = chance;
        this.drafts = new Drafts(chance);
    }

    /** Limits that an authority has set itself, some of them twice; most clocks have none. */
    static Limits limits(Random random) {
        var chance = new Chance(random);
        var own = new ArrayList<Limits.Own>();
        for (var clock : CLOCKS) {
            var first = chance.boundary();
            for (int i = chance.likely(60) ? 0 : chance.between(1, 2); i > 0; i--) {
                own.add(new Limits.Own(
                        clock,
                        first.plusDays(100L * (i - 1)),
                        chance.between(0, 12),
                        chance.pick(Limits.Unit.values())));
            }
        }
        return new Limits(own);
    }

    /** A range of days to ask about, and single days. */
    static List<Span> asked(Random random) {
        var chance = new Chance(random);
        var one = chance.boundary();
        var other = chance.boundary();
        var asked = new ArrayList<Span>();
        asked.add(one.isBefore(other) ? new Span(one, other) : new Span(other, one));
        for (int i = 0; i < 8; i++) {
            var day = chance.boundary();
            asked.add(new Span(day, day));
        }
        return asked;
    }

    static List<Life> of(Random random) {
        var histories = new BoundaryHistories(new Chance(random));
        for (int i = histories.chance.between(1, 4); i > 0; i--) {
            histories.person();
        }
        histories.services();
        return histories.lives;
    }

    private void person() {
        var child = chance.id();
        if (chance.likely(85)) {
            life(RecordKind.CHILD, child, child, child, () -> drafts.child(null));
        }
        records(child, child);
        if (chance.likely(30)) {
            var twice = chance.id();
            life(RecordKind.CHILD, twice, twice, twice, () -> drafts.child(child));
            records(twice, child);
        }
    }

    /** Records that were entered for one child and are now those of another, or of the same. */
    private void records(UUID entered, UUID child) {
        var contacts = new ArrayList<UUID>();
        for (int i = chance.between(0, 3); i > 0; i--) {
            var contact = chance.id();
            contacts.add(contact);
            life(RecordKind.CONTACT, contact, entered, child, drafts::contact);
        }
        for (int i = chance.between(0, 1); i > 0; i--) {
            life(RecordKind.INFORMATION_REQUEST, chance.id(), entered, child, drafts::informationRequest);
        }
        referrals(entered, child, contacts);
        enquiries(entered, child);
        plans(entered, child);
        childInNeedPlans(entered, child);
        for (int i = chance.between(0, 1); i > 0; i--) {
            life(RecordKind.EARLY_HELP_CONTACT, chance.id(), entered, child, drafts::earlyHelpContact);
            life(RecordKind.EARLY_HELP_EPISODE, chance.id(), entered, child, drafts::family);
        }
        for (int i = chance.between(0, 2); i > 0; i--) {
            life(RecordKind.EARLY_HELP_ASSESSMENT, chance.id(), entered, child, drafts::earlyHelpAssessment);
        }
    }

    private void services() {
        for (int i = chance.between(0, 3); i > 0; i--) {
            var allegation = chance.id();
            life(RecordKind.ALLEGATION, allegation, allegation, allegation, drafts::allegation);
        }
        var inspection = chance.id();
        for (int i = chance.between(0, 2); i > 0; i--) {
            life(RecordKind.AREA_FOR_IMPROVEMENT, chance.id(), inspection, inspection, () -> drafts.area(inspection));
        }
    }

    private void life(RecordKind kind, UUID id, UUID entered, UUID subject, Supplier<Draft> versions) {
        life(kind, id, entered, subject, versions, versions.get());
    }

    /**
     * A record in one or several versions. The last one stands unless it is voided. It is moved until it is filed
     * under the right child; a move keeps the time at which it was recorded.
     */
    private void life(RecordKind kind, UUID id, UUID entered, UUID subject, Supplier<Draft> mistakes, Draft standing) {
        var authority = chance.likely(5) ? ANOTHER_AUTHORITY : AUTHORITY;
        var events = new ArrayList<Event>();
        for (int i = chance.likely(70) ? 0 : chance.between(1, 2); i > 0; i--) {
            var mistake = mistakes.get().fact(chance.likely(20));
            events.add(event(authority, kind, id, entered, events.size() + 1, time(recorded(mistake)), mistake));
        }
        boolean voided = chance.likely(7);
        var last = standing.fact(voided);
        var recordedOn = recorded(last);
        var time = time(recordedOn);
        events.add(event(authority, kind, id, entered, events.size() + 1, time, last));
        var from = entered;
        for (var to : kind.aboutChild() && kind != RecordKind.CHILD ? moves(entered, subject) : List.<UUID>of()) {
            events.add(event(authority, kind, id, from, events.size() + 1, time, standing.fact(true)));
            events.add(event(authority, kind, id, to, events.size() + 1, time, last));
            from = to;
        }
        lives.add(new Life(
                List.copyOf(events),
                voided || !authority.equals(AUTHORITY) ? null : new Filed<>(id, subject, recordedOn, last)));
    }

    /** To the right child, sometimes by way of a wrong one. */
    private List<UUID> moves(UUID entered, UUID subject) {
        var wrong = chance.id();
        return chance.likely(5) ? List.of(wrong, subject) : entered.equals(subject) ? List.of() : List.of(subject);
    }

    private LocalDate recorded(Fact fact) {
        return fact.effectiveOn().plusDays(chance.pick(LAGS));
    }

    private Instant time(LocalDate day) {
        return day.atTime(chance.pick(0, 12, 23), chance.between(0, 59))
                .atZone(LONDON)
                .toInstant();
    }

    private Event event(
            String authority, RecordKind kind, UUID id, UUID subject, int version, Instant time, Fact fact) {
        var type = Arrays.stream(EventType.values())
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new Event(chance.id(), type, id, subject, time, 0, version, authority, "council", null, fact);
    }

    /** One after the other, as long as the one before is closed. */
    private void referrals(UUID entered, UUID child, List<UUID> contacts) {
        var received = chance.boundary();
        for (int i = chance.between(0, 4); i > 0 && received != null; i--) {
            var referral = chance.id();
            var decided = chance.likely(10) ? null : chance.soon(received);
            boolean nothing = decided != null && chance.likely(20);
            var closed = decided == null
                    ? null
                    : nothing ? decided : chance.likely(25) ? null : alone(child, "closed", chance.later(decided));
            life(
                    RecordKind.REFERRAL,
                    referral,
                    entered,
                    child,
                    () -> drafts.referral(child, contacts, chance.boundary(), null, false, null),
                    drafts.referral(child, contacts, received, decided, nothing, closed));
            assessments(entered, child, referral, received);
            received = closed == null
                    ? null
                    : chance.likely(40) ? yearAfter(received, closed) : closed.plusDays(chance.pick(0, 0, 1, 90));
        }
    }

    /** About 12 months after the last one was received, but not before it was closed. */
    private LocalDate yearAfter(LocalDate received, LocalDate closed) {
        var year = received.plusMonths(12).plusDays(chance.between(-1, 1));
        return year.isBefore(closed) ? closed : year;
    }

    private void assessments(UUID entered, UUID child, UUID referral, LocalDate received) {
        for (int i = chance.between(0, 2); i > 0; i--) {
            life(RecordKind.ASSESSMENT, chance.id(), entered, child, () -> drafts.assessment(referral, received));
        }
    }

    /** They may overlap, as after a merge. Most lead to a conference, which may not know of it, or be held before it. */
    private void enquiries(UUID entered, UUID child) {
        for (int i = chance.between(0, 3); i > 0; i--) {
            var enquiry = chance.id();
            var started = alone(child, "enquiry", chance.boundary());
            life(
                    RecordKind.SECTION_47_ENQUIRY,
                    enquiry,
                    entered,
                    child,
                    () -> drafts.enquiry(chance.boundary()),
                    drafts.enquiry(started));
            if (chance.likely(80)) {
                conference(entered, child, chance.likely(90) ? enquiry : null, started);
            }
        }
    }

    private void conference(UUID entered, UUID child, UUID enquiry, LocalDate started) {
        var type = chance.likely(80) ? ConferenceType.INITIAL : ConferenceType.TRANSFER_IN;
        life(
                RecordKind.CONFERENCE,
                chance.id(),
                entered,
                child,
                () -> drafts.conference(type, enquiry, chance.boundary()),
                drafts.conference(type, enquiry, chance.likely(90) ? chance.later(started) : started.minusDays(3)));
    }

    /** One after the other, as long as the one before has ended. */
    private void plans(UUID entered, UUID child) {
        var started = chance.boundary().minusYears(chance.between(0, 1));
        for (int i = chance.between(0, 3); i > 0 && started != null; i--) {
            var first = alone(child, "started", started);
            var ended = chance.likely(30) ? null : alone(child, "ended", chance.later(first));
            var plan = chance.id();
            life(
                    RecordKind.CHILD_PROTECTION_PLAN,
                    plan,
                    entered,
                    child,
                    () -> drafts.plan(chance.boundary(), null),
                    drafts.plan(first, ended));
            visits(entered, child, VisitPurpose.CHILD_PROTECTION, plan, first);
            reviews(entered, child, plan, first);
            coreGroups(entered, child, plan, first);
            started = ended == null ? null : ended.plusDays(chance.pick(0, 1, 90));
        }
    }

    /** One after the other, as long as the one before has ended. */
    private void childInNeedPlans(UUID entered, UUID child) {
        var started = chance.boundary().minusYears(chance.between(0, 1));
        for (int i = chance.between(0, 3); i > 0 && started != null; i--) {
            var first = alone(child, "child in need plan started", started);
            var ended = chance.likely(30) ? null : chance.later(first);
            var plan = chance.id();
            life(
                    RecordKind.CHILD_IN_NEED_PLAN,
                    plan,
                    entered,
                    child,
                    () -> drafts.childInNeedPlan(chance.boundary(), null),
                    drafts.childInNeedPlan(first, ended));
            visits(entered, child, VisitPurpose.CHILD_IN_NEED, plan, first);
            started = ended == null ? null : ended.plusDays(chance.pick(0, 1, 90));
        }
    }

    /** Most of them on or about the last day in time. */
    private void visits(UUID entered, UUID child, VisitPurpose purpose, UUID plan, LocalDate started) {
        var day = started;
        for (int i = chance.between(0, 4); i > 0; i--) {
            day = day.plusDays(chance.pick(-1, 0, 7, 13, 14, 15, 27, 28, 29));
            var visited = day;
            life(
                    RecordKind.VISIT,
                    chance.id(),
                    entered,
                    child,
                    () -> drafts.visit(purpose, plan, chance.boundary()),
                    drafts.visit(purpose, plan, visited));
        }
    }

    /** Each about when it is due, or at any time; some are before the plan or after its end. */
    private void reviews(UUID entered, UUID child, UUID plan, LocalDate started) {
        var day = started;
        for (int i = chance.between(0, 4); i > 0; i--) {
            day = chance.likely(50)
                    ? day.plusDays(chance.pick(91, 91, 183, 183, 20)).plusDays(chance.between(-1, 2))
                    : chance.likely(10) ? started.minusDays(1) : chance.later(day);
            var held = day;
            life(
                    RecordKind.CONFERENCE,
                    chance.id(),
                    entered,
                    child,
                    () -> drafts.conference(ConferenceType.REVIEW, plan, chance.boundary()),
                    drafts.conference(ConferenceType.REVIEW, plan, held));
        }
    }

    private void coreGroups(UUID entered, UUID child, UUID plan, LocalDate started) {
        var day = started;
        for (int i = chance.between(0, 4); i > 0; i--) {
            day = chance.likely(30) ? day.plusDays(42).plusDays(chance.between(-1, 2)) : chance.later(day);
            var held = day;
            life(
                    RecordKind.CORE_GROUP,
                    chance.id(),
                    entered,
                    child,
                    () -> drafts.coreGroup(plan, chance.boundary()),
                    drafts.coreGroup(plan, held));
        }
    }

    /** The day, or the first after it that is no such day of the child yet: which of two comes first is not defined. */
    private LocalDate alone(UUID child, String what, LocalDate day) {
        var alone = day;
        while (!taken.add(List.of(child, what, alone))) {
            alone = alone.plusDays(1);
        }
        return alone;
    }
}
