package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String GOOD = "org.safeguarding.testing.fixture.good";
    private static final String BAD = "org.safeguarding.testing.fixture.bad";
    private static final JavaClasses GOOD_CLASSES = new ClassFileImporter().importPackages(GOOD);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.noOtherService(GOOD),
                ArchitectureRules.everyResourceMethodHasARole(),
                ArchitectureRules.noCycles(GOOD),
                ArchitectureRules.restOnlyInRest(),
                ArchitectureRules.noEntityInSignatures(),
                ArchitectureRules.noEntityInViews(),
                ArchitectureRules.everyAnswerHasAMediaType(),
                ArchitectureRules.queryParametersAreValidated(),
                ArchitectureRules.parametersOfResourcesAreValidated(),
                ArchitectureRules.requestsInOneOrder(),
                ArchitectureRules.noFieldInjection());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_service_that_keeps_the_rules_passes(ArchRule rule) {
        assertThat(violations(rule, GOOD_CLASSES)).isEmpty();
    }

    @Test
    void a_resource_method_without_a_role_is_refused_and_so_is_one_open_to_all() {
        assertThat(violations(ArchitectureRules.everyResourceMethodHasARole(), BAD_CLASSES))
                .containsExactlyInAnyOrder(
                        BAD + ".contact.rest.ContactResource.withoutRole(" + BAD
                                + ".contact.rest.ContactFilter, java.lang.String) names no role",
                        BAD + ".contact.rest.ContactResource.anyone() names no role",
                        BAD + ".contact.rest.ContactResource.nobodyNamed() names no role",
                        BAD + ".contact.rest.ContactResource$Open.open() is open to all",
                        BAD + ".contact.rest.ContactResource$HalfOpen.open() is open to all");
    }

    @Test
    void an_answer_without_a_media_type_is_refused() {
        assertThat(violations(ArchitectureRules.everyAnswerHasAMediaType(), BAD_CLASSES))
                .hasSize(4)
                .allMatch(violation -> violation.endsWith("names no media type"))
                .anyMatch(violation -> violation.contains("ContactResource.withoutRole"))
                .anyMatch(violation -> violation.contains("ContactResource.answersEntities"));
    }

    @Test
    void a_text_in_a_query_without_a_constraint_is_refused() {
        assertThat(violations(ArchitectureRules.queryParametersAreValidated(), BAD_CLASSES))
                .containsExactly(BAD + ".contact.rest.ContactFilter.owner is a text without a constraint");
        assertThat(violations(ArchitectureRules.parametersOfResourcesAreValidated(), BAD_CLASSES))
                .containsExactly(
                        BAD + ".contact.rest.ContactResource.withoutRole("
                                + BAD + ".contact.rest.ContactFilter, java.lang.String)"
                                + " does not validate its parameter 0",
                        BAD + ".contact.rest.ContactResource.withoutRole("
                                + BAD + ".contact.rest.ContactFilter, java.lang.String)"
                                + " takes a text without a constraint: parameter 1");
    }

    @Test
    void a_request_with_a_set_is_refused() {
        assertThat(violations(ArchitectureRules.requestsInOneOrder(), BAD_CLASSES))
                .hasSize(1)
                .allMatch(violation -> violation.contains("Worries.kinds"));
    }

    @Test
    void an_entity_in_a_signature_is_refused_however_deep() {
        assertThat(violations(ArchitectureRules.noEntityInSignatures(), BAD_CLASSES))
                .hasSize(2)
                .anyMatch(violation -> violation.contains("answersEntities"))
                .anyMatch(violation -> violation.contains("takesEntities"));
    }

    @Test
    void an_entity_in_a_view_is_refused() {
        assertThat(violations(ArchitectureRules.noEntityInViews(), BAD_CLASSES))
                .containsExactly(
                        BAD + ".contact.rest.ContactView.contacts shows the entity " + BAD + ".contact.Contact");
    }

    @Test
    void rest_outside_a_rest_package_is_refused() {
        assertThat(violations(ArchitectureRules.restOnlyInRest(), BAD_CLASSES))
                .isNotEmpty()
                .allMatch(violation -> violation.contains(BAD + ".referral.Referral"));
    }

    @Test
    void packages_that_use_each_other_are_refused() {
        assertThat(violations(ArchitectureRules.noCycles(BAD), BAD_CLASSES))
                .singleElement()
                .asString()
                .contains("Cycle detected", "Slice contact", "Slice referral");
    }

    @Test
    void an_injected_field_is_refused() {
        assertThat(violations(ArchitectureRules.noFieldInjection(), BAD_CLASSES))
                .singleElement()
                .asString()
                .contains("Referral.injected");
    }

    @Test
    void another_service_is_refused_and_its_own_package_is_not() {
        JavaClasses plans = new ClassFileImporter().importPackages("org.safeguarding.plans");
        assertThat(violations(ArchitectureRules.noOtherService("org.safeguarding.plans"), plans))
                .singleElement()
                .asString()
                .contains("org.safeguarding.referrals.fixture.Referral");
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
