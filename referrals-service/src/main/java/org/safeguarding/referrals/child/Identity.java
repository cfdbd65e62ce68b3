package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.safeguarding.contract.code.Sex;

/** Who a child is, as it is on file. */
@Embeddable
class Identity {

    private String nhsNumber;

    private String upn;

    private String localId;

    @JsonUnwrapped
    private Names names;

    private LocalDate dateOfBirth;

    private LocalDate expectedDateOfBirth;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    protected Identity() {}

    /**
     * @param given one that is named
     */
    Identity(ChildIdentity given, List<PersonName> aliases) {
        this.nhsNumber = given.nhsNumber();
        this.upn = given.upn();
        this.localId = given.localId();
        this.names = new Names(given.name(), aliases);
        this.dateOfBirth = given.dateOfBirth();
        this.expectedDateOfBirth = given.expectedDateOfBirth();
        this.sex = Objects.requireNonNullElse(given.sex(), Sex.UNKNOWN);
    }

    /** The same child once it is born. */
    Identity born(NewBirth birth) {
        ChildIdentity now = new ChildIdentity(
                nhsNumber,
                upn,
                localId,
                birth.givenName(),
                names.name().familyName(),
                birth.dateOfBirth(),
                null,
                birth.sex(),
                null,
                null);
        return new Identity(now, names.aliases());
    }

    /** True if an identifier is given that was not known before. */
    boolean lacks(ChildIdentity given) {
        return addsTo(nhsNumber, given.nhsNumber()) || addsTo(upn, given.upn()) || addsTo(localId, given.localId());
    }

    /** Takes over the identifiers that were not known before. */
    void learn(ChildIdentity given) {
        nhsNumber = nhsNumber == null ? given.nhsNumber() : nhsNumber;
        upn = upn == null ? given.upn() : upn;
        localId = localId == null ? given.localId() : localId;
    }

    private static boolean addsTo(String known, String given) {
        return known == null && given != null;
    }

    boolean sameAs(Identity other) {
        return Objects.equals(nhsNumber, other.nhsNumber)
                && Objects.equals(upn, other.upn)
                && Objects.equals(localId, other.localId)
                && names.name().equals(other.names.name())
                && names.aliases().equals(other.names.aliases())
                && birth().equals(other.birth())
                && sex == other.sex;
    }

    String nhsNumber() {
        return nhsNumber;
    }

    String upn() {
        return upn;
    }

    String localId() {
        return localId;
    }

    Names names() {
        return names;
    }

    Birth birth() {
        return new Birth(dateOfBirth, expectedDateOfBirth);
    }

    Sex sex() {
        return sex;
    }
}
