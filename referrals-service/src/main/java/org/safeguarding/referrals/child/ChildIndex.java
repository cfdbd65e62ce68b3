package org.safeguarding.referrals.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.records.Step;
import org.safeguarding.web.problem.Fault;
import org.safeguarding.web.problem.Refusal;

/** The index of children: finds the child that is meant, or puts it on file. */
@ApplicationScoped
public class ChildIndex {

    private final ChildRepository children;
    private final Records records;

    ChildIndex(ChildRepository children, Records records) {
        this.children = children;
        this.records = records;
    }

    /** The child, or 404. */
    public Child get(UUID id) {
        return children.get(id);
    }

    /** Every record on file of the child: itself first, then those that were merged into it, over however many steps. */
    public List<Child> recordsOf(Child child) {
        return children.recordsOf(child).toList();
    }

    /** The child, locked until the transaction ends, or 404. */
    public Child forChange(UUID id) {
        return children.forChange(id);
    }

    /** Refuses with 409 {@code after-death} new work dated after the death of a child, which the caller need not see. */
    public void requireLivingOn(UUID child, LocalDate day) {
        children.findById(child).requireLivingOn(day);
    }

    /** Which children on file could be meant. */
    @Transactional(TxType.MANDATORY)
    public ChildMatch matches(ChildIdentity identity, Recording recording) {
        identity.require("", recording);
        return alike(identity, recording);
    }

    /** Which other children on file a child could be, the best first. */
    @Transactional(TxType.MANDATORY)
    public List<Candidate> othersLike(Child child) {
        ChildIdentity identity = ChildIdentity.of(child);
        List<Child> alike = children.alike(child.authority(), identity.identifiedBy(null, null, null));
        return Person.of(alike, children::survivor).stream()
                .filter(person -> !person.records().contains(child))
                .flatMap(person -> person.candidate(identity).stream())
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    /** Which children on file a provisional child could be; none if the child is not provisional. */
    @Transactional(TxType.MANDATORY)
    public List<PossibleMatch> possibleMatches(Child child) {
        return child.isProvisional()
                ? othersLike(child).stream().map(PossibleMatch::from).toList()
                : List.of();
    }

    /**
     * The child that is meant, put on the index if it was not there; it learns identifiers that it lacked. If others may be
     * meant, the child is provisional, so that nothing recorded about it is lost and a person can decide.
     */
    @Transactional(TxType.MANDATORY)
    public Child findOrRegister(ChildIdentity identity, Recording recording) {
        ChildMatch match = meant(identity, recording);
        return match instanceof ChildMatch.Matched found
                ? learnt(found, recording)
                : add(identity, List.of(), ChildCharacteristics.NOT_KNOWN, match, recording);
    }

    /**
     * Looks up all of these at once, so that {@link #findOrRegister} and {@link #load} need not ask for each of them.
     *
     * @return the records that could be meant, neither locked nor read
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> couldBe(List<ChildIdentity> identities) {
        return children.couldBe(identities);
    }

    /** As {@link #couldBe}. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> couldBeOnFile(List<NewChild> given) {
        return couldBe(given.stream().map(NewChild::identity).toList());
    }

    /** Puts a child on the index. 409 if it is there, or if others may be meant and the request does not confirm a new one. */
    @Transactional(TxType.MANDATORY)
    public Child register(NewChild child, Recording recording) {
        return register(child, false, recording);
    }

    /** As {@link #register}, but if others may be meant the child is provisional: a load can ask nobody. */
    @Transactional(TxType.MANDATORY)
    public Child load(NewChild child, Recording recording) {
        return register(child, true, recording);
    }

    private Child register(NewChild child, boolean provisionally, Recording recording) {
        ChildIdentity identity = child.identity();
        identity.require("", recording);
        ChildMatch match = meant(identity, recording);
        if (match instanceof ChildMatch.Matched) {
            throw Refusal.conflict("child-known", "The child is on the index already.");
        }
        if (!provisionally && !identity.isConfirmedNew()) {
            requireNone(match.candidates());
        }
        return add(identity, child.otherNames(), child.characteristics(), match, recording);
    }

    private static void requireNone(List<Candidate> candidates) {
        List<Fault> possible = candidates.stream()
                .map(candidate -> new Fault("", "possible-match", candidate.inWords()))
                .toList();
        if (!possible.isEmpty()) {
            String advice = "Children on the index may be the same. If it is none of them, send confirmedNew true.";
            throw new Refusal(Refusal.Kind.CONFLICT, "possible-match", advice, possible);
        }
    }

    /** Who is meant. A child who is meant for certain is locked, so that it is not merged away. */
    private ChildMatch meant(ChildIdentity identity, Recording recording) {
        while (true) {
            ChildMatch match = among(children.alikeAlone(recording.by().authority(), identity), identity);
            if (!(match instanceof ChildMatch.Matched found) || children.isLocked(found.child())) {
                return match;
            }
            children.lock(found.child());
        }
    }

    private Child learnt(ChildMatch.Matched found, Recording recording) {
        if (found.child().lacks(found.unknown())) {
            found.child().learn(found.unknown(), recording);
            save(found.child());
        }
        return found.child();
    }

    /** @param match others who may be meant */
    private Child add(
            ChildIdentity identity,
            List<PersonName> aliases,
            ChildCharacteristics known,
            ChildMatch match,
            Recording recording) {
        boolean provisional = match instanceof ChildMatch.Possible && !identity.isConfirmedNew();
        Child child = Child.register(identity, aliases, known, provisional, recording);
        save(child);
        return child;
    }

    private ChildMatch alike(ChildIdentity identity, Recording recording) {
        return among(children.alike(recording.by().authority(), identity), identity);
    }

    private ChildMatch among(List<Child> found, ChildIdentity identity) {
        return ChildMatch.among(found, children::survivor, identity);
    }

    /** A step after which the child is found by what is new of it, in the same transaction. Every step of a child is one. */
    public <R> Step<Child, R> saved(Step<Child, R> step) {
        return (child, request, recording) -> {
            step.apply(child, request, recording);
            save(child);
        };
    }

    /** Saves a child and remembers it. In this order: what is remembered is no longer read from the database. */
    void save(Child child) {
        records.save(child);
        children.remember(child);
    }
}
