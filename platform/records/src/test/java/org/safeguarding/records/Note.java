package org.safeguarding.records;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.journal.Actor;

/** A record about a child, for tests of what all of them share. */
final class Note extends ChildRecord {

    static final Recording RECORDING =
            new Recording(new Actor("desk", "council", "E08000018"), Instant.parse("2018-03-05T09:00:00Z"));

    /** A part of it that is no record of its own. */
    record Page(int number, LocalDate on) {}

    private final LocalDate writtenOn = LocalDate.of(2018, 3, 5);
    private final ReferralSource source = ReferralSource.POLICE;
    private final List<String> words = List.of("alone", "at night");
    private final List<Page> pages = List.of(new Page(1, LocalDate.of(2018, 3, 6)));
    private final String nothing = null;

    @JsonIgnore
    private final String searchKey = "alone at night";

    Note(UUID child) {
        super(child, RECORDING);
        happened("written", RECORDING);
    }

    void voidIt() {
        markVoided(new Voiding("Twice."), RECORDING);
    }

    void change() {
        requireNotVoided();
        happened("changed", RECORDING);
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.INFORMATION_REQUEST;
    }

    @Override
    protected Fact fact() {
        return new InformationRequestFact(writtenOn, voided(), id(), words.getFirst(), writtenOn, writtenOn, null);
    }
}
