package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;

/** A name as it is compared, and as its parts sound: columns with an index, by which a child is found. */
@Embeddable
record IndexedName(String nameKey, String givenSound, String familySound) {

    static IndexedName of(PersonName name) {
        return new IndexedName(name.key(), name.givenSound(), name.familySound());
    }
}
