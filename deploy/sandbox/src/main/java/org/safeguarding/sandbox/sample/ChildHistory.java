package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happens to one synthetic child in the two years. The child's identity (name, birth, identifiers) is drawn only
 * when this is complete, so that nobody is born after a contact or turns 18 before the last event.
 */
final class ChildHistory {

    /** A contact on a day that is decided as a referral, or one that is not. */
    record Contact(LocalDate day, SourceGroup source, boolean referral) {}

    /**
     * A child protection plan.
     *
     * @param endedOn null if it is open at the end of the last year
     * @param enteredOn the day of the start, or long after it
     */
    record Plan(LocalDate startedOn, LocalDate endedOn, String category, int previousPlans, LocalDate enteredOn) {

        Plan withPreviousPlans(int number) {
            return new Plan(startedOn, endedOn, category, number, enteredOn);
        }

        boolean isOpenOn(LocalDate day) {
            return !startedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
        }
    }

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<Referral> referrals = new ArrayList<>();

    List<Contact> contacts() {
        return contacts;
    }

    List<Plan> plans() {
        return plans;
    }

    /** From the first to the last. */
    List<Referral> referrals() {
        return referrals;
    }

    void add(Contact contact) {
        contacts.add(contact);
        if (contact.referral()) {
            referrals.add(new Referral(contact));
            referrals.sort(Comparator.comparing(Referral::day));
        }
    }

    void add(Plan plan) {
        plans.add(plan);
    }

    /** @param to null for no end */
    List<Plan> plansBetween(LocalDate from, LocalDate to) {
        return plans.stream()
                .filter(plan -> !plan.startedOn().isBefore(from)
                        && (to == null || plan.startedOn().isBefore(to)))
                .toList();
    }

    Stream<LocalDate> referralDays() {
        return referrals.stream().map(Referral::day);
    }

    boolean isReferredWithin(LocalDate from, LocalDate to) {
        return referralDays().anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    boolean hasReferralCloserThan(int days, LocalDate day) {
        return referralDays().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < days);
    }

    boolean hasContactOn(LocalDate day) {
        return contacts.stream().anyMatch(contact -> contact.day().equals(day));
    }

    /** True if a team already works with the child. */
    boolean isKnownOn(LocalDate day) {
        return referrals.stream().anyMatch(referral -> referral.isOpenOn(day));
    }
}
