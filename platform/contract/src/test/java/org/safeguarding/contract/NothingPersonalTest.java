package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Events are kept for ever and many can read them, so nothing in them says who a child is or what was written about
 * one.
 */
class NothingPersonalTest {

    private static final Pattern PERSONAL = Pattern.compile(
            "name|address|nhs|upn|postcode|text|narrative|note|comment|rationale|phone|email|birth|born",
            Pattern.CASE_INSENSITIVE);

    /** In the fact of the child, on its own topic, and in no other. */
    private static final List<String> BIRTH = List.of("earliestBirth", "latestBirth");

    private static final List<String> NAME_OF_AN_AGENCY = List.of("name");

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void no_fact_names_a_child_or_carries_free_text_and_only_that_of_the_child_carries_its_birth(RecordKind kind) {
        assertThat(fields(kind.factType()))
                .isNotEmpty()
                .filteredOn(field -> PERSONAL.matcher(field).find())
                .containsExactlyElementsOf(
                        switch (kind) {
                            case CHILD -> BIRTH;
                            case AGENCY_LIST -> NAME_OF_AN_AGENCY;
                            default -> List.of();
                        });
    }

    @Test
    void a_field_that_names_a_child_would_be_found_however_deep() {
        record Person(String familyName) {}
        record Household(List<Person> persons) {}
        assertThat(fields(Household.class))
                .anyMatch(field -> PERSONAL.matcher(field).find());
    }

    private static List<String> fields(Class<?> type) {
        List<String> fields = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(component.getName());
                fields.addAll(fields(component.getType()));
                if (component.getGenericType() instanceof ParameterizedType generic) {
                    for (Type argument : generic.getActualTypeArguments()) {
                        fields.addAll(fields((Class<?>) argument));
                    }
                }
            }
        }
        return fields;
    }
}
