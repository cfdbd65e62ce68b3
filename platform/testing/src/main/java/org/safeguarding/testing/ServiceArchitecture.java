package org.safeguarding.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of architecture.md that the compiler does not see. A service extends it with its own package:
 *
 * <pre>{@code
 * class ReferralsArchitectureTest extends ServiceArchitecture {
 *     ReferralsArchitectureTest() {
 *         super("org.safeguarding.referrals");
 *     }
 * }
 * }</pre>
 *
 * <p>One instance for all rules: to read the classes takes longer than all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

    private final String basePackage;
    private final JavaClasses classes;

    /** @param basePackage the service's package; the rules skip tests in it */
    protected ServiceArchitecture(String basePackage) {
        this.basePackage = basePackage;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
    }

    @Test
    void no_class_uses_another_service() {
        ArchitectureRules.noOtherService(basePackage).check(classes);
    }

    @Test
    void every_resource_method_has_a_role() {
        ArchitectureRules.everyResourceMethodHasARole().check(classes);
    }

    @Test
    void packages_have_no_cycles() {
        ArchitectureRules.noCycles(basePackage).check(classes);
    }

    @Test
    void only_rest_packages_know_of_rest() {
        ArchitectureRules.restOnlyInRest().check(classes);
    }

    @Test
    void no_entity_is_in_the_api() {
        ArchitectureRules.noEntityInSignatures().check(classes);
        ArchitectureRules.noEntityInViews().check(classes);
    }

    @Test
    void every_answer_has_a_media_type() {
        ArchitectureRules.everyAnswerHasAMediaType().check(classes);
    }

    @Test
    void every_query_parameter_is_validated() {
        ArchitectureRules.queryParametersAreValidated().check(classes);
        ArchitectureRules.parametersOfResourcesAreValidated().check(classes);
    }

    @Test
    void requests_are_written_in_one_order_only() {
        ArchitectureRules.requestsInOneOrder().check(classes);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        ArchitectureRules.noFieldInjection().check(classes);
    }
}
