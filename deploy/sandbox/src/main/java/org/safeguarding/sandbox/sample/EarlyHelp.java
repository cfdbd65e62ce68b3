package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/** The early help of one year, of the council and of partners, with contacts that the front door passed on. */
final class EarlyHelp {

    private final PublishedFigures figures;
    private final ReportingYear year;
    private final RandomGenerator random;

    EarlyHelp(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
    }

    List<Entry> entries(List<DecidedContact> contacts) {
        List<DecidedContact> passedOn = passedOn(contacts);
        List<EarlyHelpFamily> families = new EarlyHelpFamilies(figures, year, random).of(passedOn);
        families.sort(Comparator.comparing(family -> family.contact.decisionRecordedAt()));
        EarlyHelpEntries writer = new EarlyHelpEntries(random);
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (EarlyHelpFamily family : families) {
            entries.addAll(writer.of(family, "sample-2017-18-early-help-%04d".formatted(++number)));
        }
        number = 0;
        for (PartnerAssessment assessment : PartnerAssessment.of(figures, year, passedOn, random)) {
            entries.addAll(writer.of(assessment, "sample-2017-18-partner-assessment-%03d".formatted(++number)));
        }
        return entries;
    }

    /** One contact for each child, so that nobody has early help twice. */
    private List<DecidedContact> passedOn(List<DecidedContact> contacts) {
        List<DecidedContact> passedOn = new ArrayList<>(contacts);
        passedOn.removeIf(contact -> !contact.decision().equals("EARLY_HELP"));
        Collections.shuffle(passedOn, random);
        Set<ChildHistory> children = new HashSet<>();
        passedOn.removeIf(contact -> !children.add(contact.child()));
        return passedOn;
    }
}
