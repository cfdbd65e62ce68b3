package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** A child on the index of the authority. */
@Entity
public class Child extends RecordEntity {

    @JsonUnwrapped
    private Identity identity;

    @JsonIgnore
    private IndexedName indexedName;

    @JsonUnwrapped
    private OtherNames otherNames;

    @JsonUnwrapped
    private Known known;

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

    private Child(ChildIdentity given, List<PersonName> aliases, ChildCharacteristics known, Recording recording) {
        super(recording);
        postcode = given.plainPostcode();
        relationships = Relationships.of(List.of());
        identify(Identity.of(given), aliases);
        keep(known);
    }

    /**
     * Puts a child on the index. 422 without name and birth.
     *
     * @param provisional true if it may be another child on the index, and nobody has decided yet
     */
    static Child register(
            ChildIdentity given,
            List<PersonName> aliases,
            ChildCharacteristics known,
            boolean provisional,
            Recording recording) {
        given.requireNamed();
        known.require(given.birth(), recording);
        Child child = new Child(given, aliases, known, recording);
        child.provisional = provisional;
        child.happened(EventType.CHILD_REGISTERED, London.dayOf(recording.at()), recording);
        return child;
    }

    /** Replaces what is known of the child. Nothing happens if it is the same. */
    public void change(ChildCharacteristics request, Recording recording) {
        requireStanding();
        request.require(birth(), recording);
        if (!Known.of(request).equals(known)) {
            keep(request);
            changed(recording);
        }
    }

    private void keep(ChildCharacteristics given) {
        known = Known.of(given);
        postcode = given.lastPostcode() == null ? postcode : given.lastPostcode();
    }

    /** Corrects who the child is. Nothing happens if it is the same. */
    void correct(ChildCorrection request, Recording recording) {
        requireStanding();
        request.require(recording);
        Identity right = Identity.of(request.identity());
        if (!right.equals(identity)
                || !request.aliases().equals(otherNames.all())
                || !Objects.equals(diedOn, request.diedOn())) {
            identify(right, request.aliases());
            diedOn = request.diedOn();
            changed(recording);
        }
    }

    private void identify(Identity right, List<PersonName> aliases) {
        identity = right;
        indexedName = IndexedName.of(right.name());
        otherNames = OtherNames.of(aliases);
        otherSounds.clear();
        aliases.forEach(alias -> otherSounds.add(alias.sound()));
    }

    /** Records the birth. 409 if the child was born before; 400 if the day is not within six weeks of the expected one. */
    public void beBorn(NewBirth birth, Recording recording) {
        requireStanding();
        birth().requireBirth(birth, recording);
        identify(identity.born(birth), otherNames.all());
        known = Known.of(known.characteristics().since(birth.dateOfBirth()));
        changed(recording);
    }

    /** Records the death. 409 if it is known; 400 if it is in the future or before the birth. */
    public void die(NewDeath death, Recording recording) {
        requireStanding();
        if (diedOn != null) {
            throw Refusal.conflict("died-before", "The child died on " + diedOn + ": correct that if it is wrong.");
        }
        birth().requireDeath("/diedOn", death.diedOn(), recording);
        diedOn = death.diedOn();
        happened(EventType.CHILD_DIED, diedOn, recording);
    }

    /** Confirms that the child is none of the others on the index. Nothing happens if that is known. */
    public void confirm(NewConfirmation request, Recording recording) {
        requireStanding();
        if (provisional) {
            provisional = false;
            happened("confirmed", recording);
        }
    }

    /** Relates the child to another one; null ends it. Nothing happens if it is so already. */
    void relate(UUID other, Kinship kinship, Recording recording) {
        relate(relationships.with(other, kinship), recording);
    }

    /** Replaces all relationships. Nothing happens if they are the same. */
    void relate(List<Relationship> all, Recording recording) {
        relate(Relationships.of(all), recording);
    }

    private void relate(Relationships related, Recording recording) {
        if (!related.sameAs(relationships)) {
            relationships = related;
            happened("related", recording);
        }
    }

    /** The record turned out to be another record of a child on the index. */
    void mergeInto(UUID survivor, Recording recording) {
        mergedInto = survivor;
        happened(EventType.CHILD_MERGED, London.dayOf(recording.at()), recording);
    }

    /** The record is about a child of its own after all. */
    void split(Recording recording) {
        mergedInto = null;
        happened(EventType.CHILD_SPLIT, London.dayOf(recording.at()), recording);
    }

    /** Another record of the child was merged into this one, or split off again. */
    void met(String action, Recording recording) {
        happened(action, recording);
    }

    /** The child should never have been put on the index. 409 if the record was merged. */
    @Override
    public void markVoided(Voiding request, Recording recording) {
        requireStanding();
        effectiveOn = London.dayOf(recording.at());
        super.markVoided(request, recording);
    }

    private void changed(Recording recording) {
        happened(EventType.CHILD_CHANGED, London.dayOf(recording.at()), recording);
    }

    private void happened(EventType type, LocalDate day, Recording recording) {
        effectiveOn = day;
        happened(type, recording);
    }

    /** True if an identifier is given that was not known before, or a postcode and none was known. */
    boolean lacks(ChildIdentity given) {
        return !identity.learning(given).equals(identity) || (postcode == null && given.postcode() != null);
    }

    /** Takes over what was not known before. Nothing happens if all of it was known. */
    void learn(ChildIdentity given, Recording recording) {
        if (lacks(given)) {
            identity = identity.learning(given);
            postcode = postcode == null ? given.plainPostcode() : postcode;
            happened("identified", recording);
        }
    }

    /** Refuses with 409 a change to a record that was voided, or merged into another. */
    void requireStanding() {
        requireNotVoided();
        if (mergedInto != null) {
            throw Refusal.conflict("child-merged", "The record was merged into child " + mergedInto + ".");
        }
    }

    /** Refuses with 400 a day more than 40 weeks before the birth, or on which the child was older than 25. */
    public void requireAgeOn(String pointer, LocalDate day) {
        birth().requireAgeOn(pointer, day);
    }

    /**
     * Refuses with 409 new work dated after the death of the child (CIN census rule 8555Q). A record that only tells of the
     * child, such as a contact, is not work: it is taken, with a warning.
     */
    public void requireLivingOn(LocalDate day) {
        if (isDeadOn(day)) {
            String rule = "The child died on " + diedOn + ", before " + day + " (CIN census rule 8555Q).";
            throw Refusal.conflict("after-death", rule);
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
        ChildCharacteristics published = known.characteristics();
        return new ChildFact(
                effectiveOn,
                voided(),
                birth().earliestBirth(),
                birth().latestBirth(),
                sex(),
                published.ethnicity(),
                published.disabilities(),
                published.localities().stream()
                        .map(lived -> new LivedAt(lived.from(), lived.locality()))
                        .toList(),
                diedOn,
                mergedInto);
    }

    /** @param today what needs attention is as of this day */
    public ChildView view(LocalDate today) {
        ChildCharacteristics shown = known.characteristics();
        return new ChildView(
                header(),
                identity,
                otherNames.all(),
                shown,
                shown.lastLocality(),
                postcode,
                relationships.all(),
                diedOn,
                provisional,
                mergedInto,
                attentionOn(today));
    }

    Identity identity() {
        return identity;
    }

    public PersonName name() {
        return identity.name();
    }

    /** The name, and the others. */
    Stream<PersonName> names() {
        return Stream.concat(Stream.of(name()), otherNames.all().stream());
    }

    /** True if this is one of the names, as names are compared. */
    boolean hasName(PersonName name) {
        String key = name.key();
        return indexedName.nameKey().equals(key)
                || otherNames.all().stream().anyMatch(other -> other.key().equals(key));
    }

    /** Null while unborn. */
    public LocalDate dateOfBirth() {
        return identity.dateOfBirth();
    }

    /** Null once born. */
    public LocalDate expectedDateOfBirth() {
        return identity.expectedDateOfBirth();
    }

    Birth birth() {
        return identity.birth();
    }

    public Sex sex() {
        return identity.sex();
    }

    /** Where the child was last said to live, without the space; null if not known. */
    String postcode() {
        return postcode;
    }

    Set<UUID> relatedTo() {
        return Set.copyOf(relationships.relatedTo());
    }

    /** Null for a child that lives. */
    public LocalDate diedOn() {
        return diedOn;
    }

    /** True if it may be another child on the index, and nobody has decided yet. */
    boolean isProvisional() {
        return provisional;
    }

    /** The child that this record turned out to be another record of; null otherwise. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** What needs a person's attention on a day: the child died, has grown up, or should have been born. */
    public List<Attention> attentionOn(LocalDate day) {
        return Attention.to(birth(), diedOn, day);
    }
}
