package org.safeguarding.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One rule per method. Annotations are named, not imported, so the rules need no library of the service. */
final class ArchitectureRules {

    private static final String[] SERVICES = {
        "org.safeguarding.referrals",
        "org.safeguarding.plans",
        "org.safeguarding.inspections",
        "org.safeguarding.metrics"
    };

    /**
     * The annotation that every HTTP method annotation carries: GET, POST and so on, and any that a service defines.
     */
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private ArchitectureRules() {}

    static ArchRule noOtherService(String basePackage) {
        String[] others = Stream.of(SERVICES)
                .filter(service -> !service.equals(basePackage))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services learn about each other only through Kafka");
    }

    static ArchRule everyResourceMethodHasARole() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HTTP_METHOD)
                .should(ResourceConditions.nameARole())
                .because("access is denied by default");
    }

    static ArchRule noCycles(String basePackage) {
        return slices().matching(basePackage + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule restOnlyInRest() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("HTTP is not the only caller of a use case");
    }

    static ArchRule noEntityInSignatures() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HTTP_METHOD)
                .should(ResourceConditions.haveNoEntityInTheirSignature())
                .because("a column that is added must not be published by accident");
    }

    static ArchRule noEntityInViews() {
        return fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("View")
                .and()
                .areDeclaredInClassesThat()
                .areRecords()
                .should(ResourceConditions.notBeEntities())
                .allowEmptyShould(true)
                .because("a column that is added must not be published by accident");
    }

    static ArchRule everyAnswerHasAMediaType() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HTTP_METHOD)
                .should(ResourceConditions.nameTheirMediaType())
                .because("without one any writer may be chosen, for example that of CSV");
    }

    static ArchRule queryParametersAreValidated() {
        return fields().that()
                .areAnnotatedWith(ResourceConditions.QUERY_PARAM)
                .should(ResourceConditions.beValidatedQueryFields())
                .allowEmptyShould(true)
                .because("what a caller writes into a URL must not reach the database as it is");
    }

    static ArchRule parametersOfResourcesAreValidated() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HTTP_METHOD)
                .should(ResourceConditions.validateTheirParameters())
                .because("what a caller writes into a URL must not reach the database as it is");
    }

    static ArchRule requestsInOneOrder() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("org.eclipse.microprofile.openapi.annotations.media.Schema")
                .should()
                .notHaveRawType(assignableTo(Set.class).or(assignableTo(Map.class)))
                .allowEmptyShould(true)
                .because("the digest of a request must not change, and a set has a different order in each process");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("dependencies are final and come in through the constructor");
    }
}
