package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/** A referral of a child with what is drawn for it step by step: first its outcome, then its assessments. */
final class Referral {

    private final Contact contact;
    private final List<Assessment> assessments = new ArrayList<>();
    private Fate fate = Fate.OPEN;

    Referral(Contact contact) {
        this.contact = contact;
    }

    Contact contact() {
        return contact;
    }

    LocalDate day() {
        return contact.day();
    }

    Fate fate() {
        return fate;
    }

    void meet(Fate drawn) {
        fate = drawn;
    }

    /** In the order in which they were made, one after the other. */
    List<Assessment> assessments() {
        return assessments;
    }

    void add(Assessment assessment) {
        assessments.add(assessment);
    }

    boolean isOpenOn(LocalDate other) {
        return fate.course() != Fate.Course.NO_FURTHER_ACTION
                && day().isBefore(other)
                && (fate.closedOn() == null || fate.closedOn().isAfter(other));
    }
}
