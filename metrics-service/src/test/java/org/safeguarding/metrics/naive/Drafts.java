package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.code.VisitPurpose;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.CoreGroupFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.contract.fact.VisitFact;

/** What records may say. */
final class Drafts {

    /** The same whether it is voided or not. */
    interface Draft {
        Fact fact(boolean voided);
    }

    private record About(ReferralSource source, PrimaryNeed need, UUID contact) {}

    private static final Integer[] AGES = {0, 1, 5, 8, 10, 16, 18};

    private final Chance chance;
    private final Map<List<Object>, About> firstOfDay = new HashMap<>();

    Drafts(Chance chance) {
        this.chance = chance;
    }

    Draft child(UUID mergedInto) {
        var day = chance.boundary();
        var birth = chance.likely(10) ? null : birth();
        var sex = chance.pick(Sex.values());
        var ethnicity = chance.pick(Ethnicity.values());
        var disabilities = chance.pick(
                List.<Disability>of(),
                List.of(Disability.NONE),
                List.of(Disability.AUTISM),
                List.of(Disability.HEARING, Disability.VISION));
        var homes = Stream.generate(chance::boundary)
                .limit(chance.between(0, 3))
                .distinct()
                .sorted()
                .map(from -> new LivedAt(from, chance.pick("WARD-1", "WARD-2", "WARD-3")))
                .toList();
        var died = chance.likely(90) ? null : chance.boundary();
        return voided -> new ChildFact(
                day,
                voided,
                birth == null ? null : birth.from(),
                birth == null ? null : birth.to(),
                sex,
                ethnicity,
                disabilities,
                homes,
                died,
                mergedInto);
    }

    /** A day of birth near the edge of an age band or of childhood, or a month, a year or about a year. */
    private Span birth() {
        var day = chance.boundary().minusYears(chance.pick(AGES)).plusDays(chance.between(-2, 2));
        return switch (chance.between(0, 5)) {
            case 0 ->
                new Span(
                        day.withDayOfMonth(1),
                        day.withDayOfMonth(1).plusMonths(1).minusDays(1));
            case 1 ->
                new Span(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1).minusDays(1));
            case 2 -> new Span(day.minusDays(chance.between(0, 400)), day.plusDays(chance.between(0, 400)));
            default -> new Span(day, day);
        };
    }

    Draft contact() {
        var received = chance.boundary();
        var source = chance.pick(ReferralSource.values());
        var agency = chance.pick("police", "health", "school");
        var urgency = chance.likely(30) ? null : chance.pick(Urgency.values());
        var decided = chance.likely(20) ? null : chance.soon(received);
        var decision = decided == null ? null : chance.pick(ContactDecision.values());
        var overseen = decided == null || chance.likely(40) ? null : chance.soon(decided);
        var effective = latest(received, decided, overseen);
        return voided -> new ContactFact(
                effective,
                voided,
                received,
                source,
                agency,
                urgency,
                urgency == null ? null : received,
                decided,
                decision,
                overseen);
    }

    Draft informationRequest() {
        var requested = chance.boundary();
        var due = chance.soon(requested);
        var answered = chance.likely(30) ? null : chance.likely(30) ? due : chance.soon(requested);
        var agency = chance.pick("police", "health", "school");
        var contact = chance.id();
        return voided -> new InformationRequestFact(
                latest(requested, answered), voided, contact, agency, requested, due, answered);
    }

    /** Two of one day are about the same, because which of them comes first is not defined. */
    Draft referral(
            UUID child, List<UUID> contacts, LocalDate received, LocalDate decided, boolean nothing, LocalDate closed) {
        var about = firstOfDay.computeIfAbsent(
                List.of(child, received),
                _ -> new About(
                        chance.pick(ReferralSource.values()),
                        chance.pick(PrimaryNeed.values()),
                        contacts.isEmpty() || chance.likely(30) ? null : chance.pick(contacts.toArray(UUID[]::new))));
        var reason = closed == null || nothing
                ? null
                : chance.likely(35) ? ReasonForClosure.NO_FURTHER_ACTION : chance.pick(ReasonForClosure.values());
        return voided -> new ReferralFact(
                latest(received, decided, closed),
                voided,
                received,
                about.source,
                about.need,
                about.contact,
                decided,
                decided == null ? null : nothing,
                closed,
                reason);
    }

    Draft assessment(UUID referral, LocalDate received) {
        var started = chance.soon(received);
        var authorised = chance.likely(25) ? null : chance.later(started);
        var factors = Stream.generate(() -> chance.pick(
                        AssessmentFactor.ALCOHOL_PARENT,
                        AssessmentFactor.NEGLECT,
                        AssessmentFactor.GANGS,
                        AssessmentFactor.NO_FACTORS))
                .limit(authorised == null ? 0 : chance.between(0, 3))
                .distinct()
                .toList();
        return voided -> new AssessmentFact(
                latest(started, authorised),
                voided,
                referral,
                started,
                null,
                authorised,
                authorised == null ? null : AssessmentOutcome.CHILD_IN_NEED,
                factors);
    }

    /** Its conference may come before its conclusion, and its conclusion after the conference was due. */
    Draft enquiry(LocalDate started) {
        var kind = chance.pick(EnquiryKind.values());
        var reason = chance.pick(EnquiryReason.values());
        var ended = chance.likely(25) ? null : chance.later(started);
        var outcome = ended == null ? null : chance.pick(EnquiryOutcome.values());
        var required = ended == null ? null : chance.likely(60);
        var conference = Boolean.FALSE.equals(required) || chance.likely(35) ? null : chance.later(started);
        return voided -> new Section47EnquiryFact(
                latest(started, ended, conference),
                voided,
                null,
                started,
                kind,
                reason,
                ended,
                outcome,
                required,
                conference);
    }

    Draft plan(LocalDate started, LocalDate ended) {
        int previous = chance.between(0, 2);
        var categories = Stream.concat(
                        Stream.of(started),
                        Stream.generate(() -> chance.later(started))
                                .limit(chance.between(0, 2))
                                .filter(day -> ended == null || !day.isAfter(ended)))
                .distinct()
                .sorted()
                .map(from -> new CategoryFrom(from, chance.pick(CategoryOfAbuse.values())))
                .toList();
        boolean ofAnother = chance.likely(10);
        return voided -> new ChildProtectionPlanFact(
                latest(started, ended),
                voided,
                started,
                ended,
                categories.getFirst().category(),
                categories.getLast().category(),
                previous,
                null,
                ofAnother,
                categories);
    }

    /** @param of the enquiry of an initial conference, the plan of a review; null if not known */
    Draft conference(ConferenceType type, UUID of, LocalDate day) {
        var status = chance.likely(85) ? ConferenceStatus.HELD : chance.pick(ConferenceStatus.values());
        boolean held = status == ConferenceStatus.HELD;
        var outcome = held ? chance.pick(ConferenceOutcome.values()) : null;
        boolean vetoed = held && chance.likely(20);
        var dissenting = held && chance.likely(20) ? List.of("police") : List.<String>of();
        boolean reviewed = held && chance.likely(50);
        var advocacy = held && chance.likely(80) ? chance.pick(Advocacy.values()) : null;
        return voided -> new ConferenceFact(
                day,
                voided,
                type,
                type == ConferenceType.INITIAL ? of : null,
                type == ConferenceType.REVIEW ? of : null,
                day,
                status,
                held ? day : null,
                List.of(),
                held ? true : null,
                outcome,
                null,
                vetoed,
                dissenting,
                reviewed,
                null,
                advocacy);
    }

    Draft coreGroup(UUID plan, LocalDate day) {
        return voided -> new CoreGroupFact(day, voided, plan, day, List.of("health"));
    }

    /** Reviewed a few times, mostly near the day on which that is due. */
    Draft childInNeedPlan(LocalDate started, LocalDate ended) {
        var purpose = chance.pick(ChildInNeedPurpose.values());
        var reviews = new TreeSet<LocalDate>();
        var last = started;
        for (int i = chance.between(0, 3); i > 0; i--) {
            last = chance.likely(60)
                    ? last.plusMonths(chance.pick(3, 6)).plusDays(chance.between(-1, 1))
                    : chance.later(last);
            if (ended == null || !last.isAfter(ended)) {
                reviews.add(last);
            }
        }
        var reviewed = List.copyOf(reviews);
        return voided -> new ChildInNeedPlanFact(
                latest(started, ended, reviews.isEmpty() ? null : reviews.last()),
                voided,
                started,
                ended,
                purpose,
                reviewed);
    }

    Draft visit(VisitPurpose purpose, UUID plan, LocalDate day) {
        boolean seen = chance.likely(80);
        var alone = seen ? chance.pick(true, false, null) : null;
        var bedroom = chance.pick(true, false, null);
        return voided -> new VisitFact(day, voided, purpose, plan, day, seen, alone, bedroom);
    }

    Draft earlyHelpContact() {
        var received = chance.boundary();
        var triaged = chance.likely(20) ? null : chance.soon(received);
        var source = chance.pick(ReferralSource.values());
        var agency = chance.pick("police", "health", "school");
        return voided -> new EarlyHelpContactFact(
                latest(received, triaged),
                voided,
                received,
                source,
                agency,
                triaged,
                triaged == null ? null : TriageOutcome.ALLOCATED);
    }

    Draft family() {
        var allocated = chance.boundary();
        var engaged = chance.likely(20) ? null : chance.soon(allocated);
        var closed = chance.likely(50) ? null : chance.later(engaged == null ? allocated : engaged);
        return voided -> new EarlyHelpEpisodeFact(
                latest(allocated, engaged, closed),
                voided,
                null,
                allocated,
                engaged,
                closed,
                closed == null ? null : EarlyHelpClosure.NEEDS_MET);
    }

    Draft earlyHelpAssessment() {
        var started = chance.boundary();
        var completed = chance.likely(30) ? null : chance.later(started);
        var abandoned = completed == null && chance.likely(50) ? chance.later(started) : null;
        var others = chance.likely(40) ? OrganisationType.SCHOOLS : chance.pick(OrganisationType.values());
        var by = chance.likely(40) ? OrganisationType.LA_SERVICES : others;
        return voided -> new EarlyHelpAssessmentFact(
                latest(started, completed, abandoned), voided, null, started, completed, abandoned, by);
    }

    Draft allegation() {
        var received = chance.boundary();
        var decided = chance.likely(20) ? null : chance.soon(received);
        var threshold = decided == null ? null : chance.pick(AllegationThreshold.values());
        var concluded = decided == null || chance.likely(40) ? null : chance.later(decided);
        var sector = chance.pick(WorkforceSector.values());
        return voided -> new AllegationFact(
                latest(received, decided, concluded),
                voided,
                received,
                sector,
                AllegationNature.CONDUCT,
                decided,
                threshold,
                concluded,
                concluded == null ? null : AllegationOutcome.UNFOUNDED);
    }

    Draft area(UUID inspection) {
        var opened = chance.boundary();
        var due = opened.plusMonths(3);
        var closed = chance.likely(40)
                ? null
                : chance.likely(40) ? due.plusDays(chance.between(-1, 1)) : chance.later(opened);
        return voided -> new AreaForImprovementFact(
                latest(opened, closed), voided, inspection, Timescale.WITHIN_3_MONTHS, opened, due, closed);
    }

    private static LocalDate latest(LocalDate... days) {
        return new TreeSet<>(Stream.of(days).filter(day -> day != null).toList()).last();
    }
}
