package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** A child on the index of the authority. */
@Entity
public class Child extends RecordEntity {

    @JsonUnwrapped
    private Identity identity;

    @Enumerated(EnumType.STRING)
    private Ethnicity ethnicity;

    private List<String> disabilities;

    @JsonUnwrapped
    private Homes homes;

    private String postcode;

    @JsonUnwrapped
    private Relationships relationships;

    /** How the other names sound: what the child is found by. */
    @ElementCollection
    @CollectionTable(name = "child_other_name", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "sound")
    @JsonIgnore
    private Set<String> otherSounds = new HashSet<>();

    private LocalDate diedOn;

    private boolean provisional;

    private UUID mergedInto;

    private LocalDate effectiveOn;

    protected Child() {}

    private Child(ChildIdentity given, List<PersonName> aliases, Recording recording) {
        super(recording);
        this.identity = new Identity(given, aliases);
        this.otherSounds = sounds(aliases);
        this.postcode = given.plainPostcode();
        this.relationships = new Relationships(List.of());
        this.effectiveOn = London.dayOf(recording.at());
    }

    /**
     * Puts a child on the index; 422 without name and birth.
     *
     * @param provisional true if others on the index are possibly meant, and nobody has decided yet
     */
    static Child register(
            ChildIdentity given,
            List<PersonName> aliases,
            ChildCharacteristics known,
            boolean provisional,
            Recording recording) {
        given.requireNamed();
        Child child = new Child(given, aliases, recording);
        known.require(child.birth(), recording);
        child.keep(known);
        child.provisional = provisional;
        child.happened(EventType.CHILD_REGISTERED, recording);
        return child;
    }

    /** Replaces what is known of the child; nothing happens if it is the same. */
    void change(ChildCharacteristics known, Recording recording) {
        requireStanding();
        known.require(birth(), recording);
        if (!known.tidy().equals(characteristics())) {
            keep(known);
            changed(recording);
        }
    }

    private void keep(ChildCharacteristics known) {
        ethnicity = known.ethnicity();
        disabilities = known.disabilities().stream().sorted().map(Enum::name).toList();
        homes = new Homes(known.localities());
        postcode = known.lastPostcode() == null ? postcode : known.lastPostcode();
    }

    /** Puts right who the child is; nothing happens if it is the same. */
    void correct(ChildCorrection correction, Recording recording) {
        requireStanding();
        correction.require(recording);
        Identity right = new Identity(correction.identity(), correction.aliases());
        if (!right.sameAs(identity) || !Objects.equals(diedOn, correction.diedOn())) {
            identity = right;
            otherSounds.clear();
            otherSounds.addAll(sounds(correction.aliases()));
            diedOn = correction.diedOn();
            changed(recording);
        }
    }

    private static Set<String> sounds(List<PersonName> names) {
        return names.stream().map(PersonName::sound).collect(Collectors.toCollection(HashSet::new));
    }

    /** The child was born; 409 if it had been before. */
    void beBorn(NewBirth birth, Recording recording) {
        requireStanding();
        birth().requireBirth(birth, recording);
        identity = identity.born(birth);
        homes = homes.since(birth.dateOfBirth());
        changed(recording);
    }

    /** The child died; 409 if that is known. */
    void die(LocalDate day, Recording recording) {
        requireStanding();
        if (diedOn != null) {
            throw Refusal.conflict("died-before", "The child died on " + diedOn + ": correct it, if that is wrong.");
        }
        birth().requireDeath("/diedOn", day, recording);
        diedOn = day;
        effectiveOn = day;
        happened(EventType.CHILD_DIED, recording);
    }

    /** A person has looked: the child is none of the others on the index; nothing happens if that is known. */
    void confirm(Recording recording) {
        requireStanding();
        if (provisional) {
            provisional = false;
            happened("confirmed", recording);
        }
    }

    /** Another child is this to the child, or, if null, is not related to it any more; nothing happens if it is so. */
    void relate(UUID other, Kinship kinship, Recording recording) {
        relate(relationships.with(other, kinship), recording);
    }

    /** The others to whom the child is related; nothing happens if it is so. */
    void relate(List<Relationship> all, Recording recording) {
        relate(new Relationships(all), recording);
    }

    private void relate(Relationships related, Recording recording) {
        if (!related.sameAs(relationships)) {
            relationships = related;
            happened("related", recording);
        }
    }

    /** The record turned out to be another one of a child on the index. */
    void mergeInto(UUID survivor, Recording recording) {
        mergedInto = survivor;
        effectiveOn = London.dayOf(recording.at());
        happened(EventType.CHILD_MERGED, recording);
    }

    /** The record is one of a child of its own after all. */
    void split(Recording recording) {
        mergedInto = null;
        effectiveOn = London.dayOf(recording.at());
        happened(EventType.CHILD_SPLIT, recording);
    }

    /** It should never have been put on the index. */
    void markVoided(Recording recording) {
        effectiveOn = London.dayOf(recording.at());
        markVoided(EventType.CHILD_VOIDED, recording);
    }

    /** Another record of the child was merged into this one, or taken out of it. */
    void met(String action, Recording recording) {
        happened(action, recording);
    }

    private void changed(Recording recording) {
        effectiveOn = London.dayOf(recording.at());
        happened(EventType.CHILD_CHANGED, recording);
    }

    /** True if an identifier is given that was not known before, or a postcode and none was known. */
    boolean lacks(ChildIdentity given) {
        return identity.lacks(given) || (postcode == null && given.postcode() != null);
    }

    /** Takes over what was not known before; nothing happens if it is nothing. */
    void learn(ChildIdentity given, Recording recording) {
        if (lacks(given)) {
            identity.learn(given);
            postcode = postcode == null ? given.plainPostcode() : postcode;
            happened("identified", recording);
        }
    }

    /** Refuses with 409 what is to be done to a record that was voided, or merged into another. */
    void requireStanding() {
        requireNotVoided();
        if (mergedInto != null) {
            throw Refusal.conflict("child-merged", "The record was merged into child " + mergedInto + ".");
        }
    }

    /** Refuses with 400 what is said to have been done on a day on which the child was not yet, or too old. */
    public void requireAgeOn(String pointer, LocalDate day) {
        birth().requireAgeOn(pointer, day);
    }

    /**
     * Refuses with 409 new work dated after the death of the child (CIN census rule 8555Q). What only tells of the child, such as
     * a contact, is not work: it is taken, with a warning.
     */
    public void requireLivingOn(LocalDate day) {
        if (isDeadOn(day)) {
            throw Refusal.conflict(
                    "after-death", "The child died on " + diedOn + ", before " + day + " (CIN census rule 8555Q).");
        }
    }

    /** True from the day after the death. */
    public boolean isDeadOn(LocalDate day) {
        return diedOn != null && day.isAfter(diedOn);
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CHILD;
    }

    @Override
    protected UUID partitionKey() {
        return id();
    }

    @Override
    protected ChildFact fact() {
        ChildCharacteristics known = characteristics();
        return new ChildFact(
                effectiveOn,
                voided(),
                birth().month(),
                sex(),
                known.ethnicity(),
                known.disabilities(),
                known.localities().stream()
                        .map(lived -> new LivedAt(lived.from(), lived.locality()))
                        .toList(),
                diedOn,
                mergedInto);
    }

    public String nhsNumber() {
        return identity.nhsNumber();
    }

    public String upn() {
        return identity.upn();
    }

    public String localId() {
        return identity.localId();
    }

    public PersonName name() {
        return identity.names().name();
    }

    public List<PersonName> aliases() {
        return identity.names().aliases();
    }

    /** The name, and the others. */
    Stream<PersonName> names() {
        return identity.names().all();
    }

    boolean hasName(PersonName name) {
        return identity.names().include(name.key());
    }

    /** Null while unborn. */
    public LocalDate dateOfBirth() {
        return birth().born();
    }

    /** Null once born. */
    public LocalDate expectedDateOfBirth() {
        return birth().expected();
    }

    Birth birth() {
        return identity.birth();
    }

    public Sex sex() {
        return identity.sex();
    }

    public ChildCharacteristics characteristics() {
        return new ChildCharacteristics(
                ethnicity, disabilities.stream().map(Disability::valueOf).toList(), homes.residences());
    }

    /** Where the child was last said to live, without the space; null if not known. */
    public String postcode() {
        return postcode;
    }

    public List<Relationship> relationships() {
        return relationships.all();
    }

    /** Null for a child that lives. */
    public LocalDate diedOn() {
        return diedOn;
    }

    /** True if others on the index are possibly the same child, and nobody has decided yet. */
    public boolean isProvisional() {
        return provisional;
    }

    /** The child that this record turned out to be another record of; null otherwise. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** What a person has to see to on a day: the child died, is grown up, or should have been born. */
    public List<Attention> attentionOn(LocalDate day) {
        return Attention.to(birth(), diedOn, day);
    }
}
