package org.safeguarding.referrals.child;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
@Table(name = "child")
public class Child extends RecordEntity {

    @Column(name = "nhs_number")
    private String nhsNumber;

    private String upn;

    @Column(name = "local_id")
    private String localId;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Enumerated(EnumType.STRING)
    private Ethnicity ethnicity;

    private List<String> disabilities;

    @Column(name = "lived_from")
    private List<LocalDate> livedFrom;

    @Column(name = "lived_at")
    private List<String> livedAt;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    protected Child() {}

    private Child(ChildIdentity identity, Recording recording) {
        super(recording);
        this.nhsNumber = identity.nhsNumber();
        this.upn = identity.upn();
        this.localId = identity.localId();
        this.givenName = identity.givenName();
        this.familyName = identity.familyName();
        this.nameKey = identity.nameKey();
        this.dateOfBirth = identity.dateOfBirth();
        this.sex = Objects.requireNonNullElse(identity.sex(), Sex.UNKNOWN);
        this.effectiveOn = London.dayOf(recording.at());
    }

    /** Puts a child on the index of whom nothing is known but who it is; 422 without name and date of birth. */
    static Child register(ChildIdentity identity, Recording recording) {
        return register(identity, ChildCharacteristics.NOT_KNOWN, recording);
    }

    /** Puts a child on the index; 422 without name and date of birth. */
    static Child register(ChildIdentity identity, ChildCharacteristics known, Recording recording) {
        if (!identity.named()) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "child-not-known",
                    "No child has this identifier. Give given name, family name and date of birth as well.");
        }
        Child child = new Child(identity, recording);
        known.require(child.dateOfBirth, recording);
        child.keep(known);
        child.happened(EventType.CHILD_REGISTERED, recording);
        return child;
    }

    /** Replaces what is known of the child; nothing happens if it is the same. */
    void change(ChildCharacteristics known, Recording recording) {
        known.require(dateOfBirth, recording);
        if (!known.equals(characteristics())) {
            keep(known);
            effectiveOn = London.dayOf(recording.at());
            happened(EventType.CHILD_CHANGED, recording);
        }
    }

    private void keep(ChildCharacteristics known) {
        ethnicity = known.ethnicity();
        disabilities = known.disabilities().stream().sorted().map(Enum::name).toList();
        livedFrom = known.localities().stream().map(Residence::from).toList();
        livedAt = known.localities().stream().map(Residence::locality).toList();
    }

    /** True if an identifier is given that was not known before. */
    boolean lacks(ChildIdentity identity) {
        return addsTo(nhsNumber, identity.nhsNumber())
                || addsTo(upn, identity.upn())
                || addsTo(localId, identity.localId());
    }

    /** Takes over the identifiers that were not known before; nothing happens if there are none. */
    void learn(ChildIdentity identity, Recording recording) {
        if (lacks(identity)) {
            nhsNumber = nhsNumber == null ? identity.nhsNumber() : nhsNumber;
            upn = upn == null ? identity.upn() : upn;
            localId = localId == null ? identity.localId() : localId;
            happened("identified", recording);
        }
    }

    private static boolean addsTo(String known, String given) {
        return known == null && given != null;
    }

    /** True if one of the identifiers given is this child's. */
    boolean isIdentifiedBy(ChildIdentity identity) {
        return same(nhsNumber, identity.nhsNumber()) || same(upn, identity.upn()) || same(localId, identity.localId());
    }

    /** What the child is found by; those of an identity that means the child and of the child have one in common. */
    Stream<String> handles() {
        return handles(nhsNumber, upn, localId, nameKey, dateOfBirth);
    }

    static Stream<String> handles(String nhsNumber, String upn, String localId, String nameKey, LocalDate born) {
        return Stream.of(
                        handle("NHS number ", nhsNumber),
                        handle("UPN ", upn),
                        handle("local id ", localId),
                        handle(born + " ", nameKey))
                .filter(Objects::nonNull);
    }

    private static String handle(String kind, String value) {
        return value == null ? null : kind + value;
    }

    /** True if one of the identifiers given, or the date of birth, says that it is another child. */
    boolean isContradictedBy(ChildIdentity identity) {
        return differ(nhsNumber, identity.nhsNumber())
                || differ(upn, identity.upn())
                || differ(localId, identity.localId())
                || differ(dateOfBirth, identity.dateOfBirth());
    }

    private static boolean same(Object known, Object given) {
        return known != null && known.equals(given);
    }

    private static boolean differ(Object known, Object given) {
        return known != null && given != null && !known.equals(given);
    }

    @Override
    protected String kind() {
        return RecordKind.CHILD.slug();
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
                YearMonth.from(dateOfBirth),
                sex,
                known.ethnicity(),
                known.disabilities(),
                known.localities().stream()
                        .map(lived -> new LivedAt(lived.from(), lived.locality()))
                        .toList(),
                null,
                null);
    }

    public String nhsNumber() {
        return nhsNumber;
    }

    public String upn() {
        return upn;
    }

    public String localId() {
        return localId;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    public Sex sex() {
        return sex;
    }

    public ChildCharacteristics characteristics() {
        return new ChildCharacteristics(
                ethnicity,
                disabilities.stream().map(Disability::valueOf).toList(),
                IntStream.range(0, livedAt.size())
                        .mapToObj(i -> new Residence(livedFrom.get(i), livedAt.get(i)))
                        .toList());
    }
}
