package org.safeguarding.metrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.code.LimitUnit;
import org.safeguarding.contract.fact.Agency;
import org.safeguarding.contract.fact.AgencyListFact;
import org.safeguarding.contract.fact.BankHolidayChange;
import org.safeguarding.contract.fact.BankHolidayListFact;
import org.safeguarding.contract.fact.ClockLimitListFact;
import org.safeguarding.contract.fact.ClockLimitOfAuthority;
import org.safeguarding.contract.fact.Fact;

/**
 * The kinds of reference data that the services that own records hear of: one record for each kind and authority, whose
 * version is that of its newest load and which says all that is in force.
 */
enum ReferenceList {
    AGENCIES(ReferenceKind.AGENCIES, RecordKind.AGENCY_LIST, EventType.AGENCY_LIST_LOADED) {
        @Override
        Fact fact(LocalDate loadedOn, List<StoredLine> lines) {
            return new AgencyListFact(
                    loadedOn,
                    false,
                    lines.stream()
                            .map(line -> new Agency(
                                    line.text(1),
                                    line.text(2),
                                    aliases(line.values().get(3))))
                            .toList());
        }
    },
    BANK_HOLIDAYS(ReferenceKind.BANK_HOLIDAYS, RecordKind.BANK_HOLIDAY_LIST, EventType.BANK_HOLIDAY_LIST_LOADED) {
        @Override
        Fact fact(LocalDate loadedOn, List<StoredLine> lines) {
            return new BankHolidayListFact(
                    loadedOn,
                    false,
                    lines.stream()
                            .map(line -> new BankHolidayChange(
                                    line.day(1), HolidayChange.of(line.text(2)).orElseThrow()))
                            .toList());
        }
    },
    CLOCK_LIMITS(ReferenceKind.CLOCK_LIMITS, RecordKind.CLOCK_LIMIT_LIST, EventType.CLOCK_LIMIT_LIST_LOADED) {
        @Override
        Fact fact(LocalDate loadedOn, List<StoredLine> lines) {
            return new ClockLimitListFact(
                    loadedOn,
                    false,
                    lines.stream()
                            .map(line -> new ClockLimitOfAuthority(
                                    line.text(1), line.day(2), line.whole(3), LimitUnit.of(line.text(4))))
                            .toList());
        }
    };

    private final ReferenceKind loads;
    private final RecordKind kind;
    private final EventType loaded;

    ReferenceList(ReferenceKind loads, RecordKind kind, EventType loaded) {
        this.loads = loads;
        this.kind = kind;
        this.loaded = loaded;
    }

    /** Empty for a kind that only this service uses. */
    static Optional<ReferenceList> of(ReferenceKind loads) {
        return Arrays.stream(values()).filter(list -> list.loads == loads).findFirst();
    }

    static ReferenceList of(RecordKind kind) {
        return Arrays.stream(values())
                .filter(list -> list.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The aliases in a cell, which may be null. */
    static List<String> aliases(Object cell) {
        return cell == null ? List.of() : List.of(((String) cell).split(" ", -1));
    }

    /** What it is loaded as. */
    ReferenceKind loads() {
        return loads;
    }

    /** What it is published as. */
    RecordKind kind() {
        return kind;
    }

    EventType loaded() {
        return loaded;
    }

    /** The record of an authority; the same for ever. */
    UUID id(String authority) {
        return UUID.nameUUIDFromBytes((kind.slug() + "/" + authority).getBytes(UTF_8));
    }

    /** What is in force for an authority. */
    Fact fact(Connection connection, String authority, LocalDate loadedOn) throws SQLException {
        return fact(loadedOn, LineTable.read(connection, loads, authority, LineTable.NEWEST));
    }

    abstract Fact fact(LocalDate loadedOn, List<StoredLine> lines);
}
