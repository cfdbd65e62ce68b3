package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/** What is entered about contacts and the referrals that some of them led to. Contacts are numbered in the order in which they were entered. */
final class FrontDoorEntries {

    private final ContactEntries ofContacts;
    private final ReferralEntries ofReferrals;

    FrontDoorEntries(ClosureReasons reasons, RandomGenerator random) {
        ofContacts = new ContactEntries(random);
        ofReferrals = new ReferralEntries(reasons, random);
    }

    List<Entry> of(List<DecidedReferral> referrals, List<DecidedContact> others) {
        Map<DecidedContact, DecidedReferral> byContact = new IdentityHashMap<>();
        referrals.forEach(referral -> byContact.put(referral.contact(), referral));
        List<DecidedContact> contacts = new ArrayList<>(others);
        referrals.forEach(referral -> contacts.add(referral.contact()));
        contacts.sort(Comparator.comparing(DecidedContact::recordedAt));
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (DecidedContact contact : contacts) {
            String key = "sample-2017-18-contact-%06d".formatted(++number);
            entries.addAll(ofContacts.of(contact, key));
            DecidedReferral referral = byContact.get(contact);
            if (referral != null) {
                entries.addAll(ofReferrals.of(referral, key));
            }
        }
        return entries;
    }
}
