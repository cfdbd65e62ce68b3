package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingCalendar;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.fact.BankHolidayChange;
import org.safeguarding.contract.fact.BankHolidayListFact;
import org.safeguarding.testing.servers.ServersResource;

/** Reference data that comes from metrics-service is in force here too. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ReferenceHeardTest {

    private static final String AUTHORITY = "E08000016";
    private static final UUID LIST = UUID.fromString("e4b8d6f2-7a1c-4e3d-9b5f-1a2c3d4e5f66");
    private static final String OTHER = "E08000019";
    private static final LocalDate DAY = LocalDate.of(2005, 11, 9);
    private static final LocalDate NEXT = LocalDate.of(2005, 11, 10);

    @Inject
    DataSource database;

    @Test
    void
            a_bank_holiday_proclaimed_late_is_in_force_until_a_newer_list_leaves_it_out_and_an_older_one_changes_nothing() {
        assertThat(WorkingDays.isWorkingDay(DAY)).isTrue();

        RegisteredChild.send(list(AUTHORITY, 2, new BankHolidayChange(DAY, HolidayChange.PROCLAIMED)));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !WorkingDays.isWorkingDay(DAY));

        RegisteredChild.send(list(AUTHORITY, 1));
        RegisteredChild.send(list(OTHER, 1, new BankHolidayChange(NEXT, HolidayChange.PROCLAIMED)));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !WorkingDays.isWorkingDay(NEXT));
        assertThat(WorkingDays.isWorkingDay(DAY)).isFalse();

        RegisteredChild.send(list(AUTHORITY, 3));
        RegisteredChild.send(list(OTHER, 2));
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> WorkingDays.inForce() == WorkingCalendar.SHIPPED);
        assertThat(Tables.count(database, "reference_list where authority = 'E08000016' and version = 3"))
                .isEqualTo(1);
    }

    /** Of one key, so that they come in their order. */
    private static Event list(String authority, int version, BankHolidayChange... days) {
        return new Event(
                UUID.randomUUID(),
                EventType.BANK_HOLIDAY_LIST_LOADED,
                LIST,
                LIST,
                Instant.parse("2018-01-29T09:30:00Z"),
                0,
                version,
                authority,
                "council",
                null,
                new BankHolidayListFact(LocalDate.of(2018, 1, 29), false, List.of(days)));
    }
}
