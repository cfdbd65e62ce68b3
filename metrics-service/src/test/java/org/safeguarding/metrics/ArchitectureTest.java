package org.safeguarding.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.testing.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

    ArchitectureTest() {
        super("org.safeguarding.metrics");
    }

    @Test
    void what_is_counted_is_decided_without_a_database_and_without_a_framework() {
        noClasses()
                .that()
                .resideInAnyPackage("..metrics.timeline..", "..metrics.measure..", "..metrics.indicator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..", "io.quarkus..", "org.apache.kafka..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.safeguarding.metrics"));
    }

    /** A generation counts by its own bank holidays from beginning to end, whatever is loaded meanwhile. */
    @Test
    void nothing_here_counts_by_the_calendar_in_force() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(WorkingDays.class)
                .orShould()
                .callMethod(Limit.class, "due", LocalDate.class)
                .orShould()
                .callMethod(Limit.class, "inTime", LocalDate.class, LocalDate.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.safeguarding.metrics"));
    }
}
