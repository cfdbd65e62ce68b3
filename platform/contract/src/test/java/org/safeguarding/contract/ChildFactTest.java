package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.EthnicityGroup;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.LivedAt;

class ChildFactTest {

    private static final JsonNode CHILD = Schemas.example(RecordKind.CHILD).path("data");

    @ParameterizedTest
    @CsvSource({"2017-09-03,", "2017-09-04,ROTH-C", "2018-01-01,ROTH-C", "2018-01-02,ROTH-N", "2018-12-31,ROTH-N"})
    void a_child_who_moved_lived_on_each_day_where_it_then_was(LocalDate day, String locality)
            throws JsonProcessingException {
        assertThat(Schemas.JSON
                        .treeToValue(CHILD, ChildFact.class)
                        .localityOn(day)
                        .orElse(null))
                .isEqualTo(locality);
    }

    @Test
    void a_child_of_whom_a_characteristic_was_never_published_reads_as_one_of_whom_it_is_not_known()
            throws JsonProcessingException {
        ObjectNode before = CHILD.deepCopy();
        before.remove(List.of("ethnicity", "disabilities", "localities"));
        ChildFact child = Schemas.JSON.treeToValue(before, ChildFact.class);
        assertThat(child.ethnicity()).isEqualTo(Ethnicity.NOT_OBTAINED);
        assertThat(child.disabilities()).isEmpty();
        assertThat(child.localities()).isEmpty();
    }

    @Test
    void a_child_of_version_1_was_born_in_its_month() throws JsonProcessingException {
        JsonNode before = Schemas.example(RecordKind.CHILD, 1).path("data");

        ChildFact child = Schemas.JSON.treeToValue(before, ChildFact.class);

        assertThat(Schemas.errors(RecordKind.CHILD, 1, before)).isEmpty();
        assertThat(before.path("birthMonth").asText()).isEqualTo("2009-03");
        assertThat(Schemas.JSON.<JsonNode>valueToTree(child))
                .isEqualTo(((ObjectNode) CHILD.deepCopy())
                        .put("earliestBirth", "2009-03-01")
                        .put("latestBirth", "2009-03-31"));
    }

    @Test
    void an_event_of_version_1_says_what_happened_as_one_of_version_2_does() {
        assertThat(EventType.of("referrals.child.died.v1")).contains(EventType.CHILD_DIED);
        assertThat(EventType.of("referrals.child.died.v2")).contains(EventType.CHILD_DIED);
        assertThat(EventType.of("referrals.child.died.v3")).isEmpty();
        assertThat(EventType.of("referrals.contact.received.v2")).isEmpty();
        assertThat(EventType.CHILD_DIED.type(1)).isEqualTo("referrals.child.died.v1");
        assertThat(EventType.version("referrals.child.died.v1")).isEqualTo(1);
    }

    @Test
    void a_birth_has_an_earliest_and_a_latest_day_or_neither() {
        assertThat(born("2009-03-20", "2009-03-20")).isEmpty();
        assertThat(born("2009-01-01", "2009-12-31")).isEmpty();
        assertThat(born(null, null)).isEmpty();
        assertThat(born("2009-03-20", null)).isNotEmpty();
        assertThat(born(null, "2009-03-20")).isNotEmpty();
        assertThat(born("2009-03", "2009-03")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2009-03-20,", ",2009-03-20", "2009-03-20,2009-03-19"})
    void a_birth_with_one_end_or_that_ends_before_it_begins_is_not_read(String earliest, String latest) {
        ObjectNode child = CHILD.deepCopy();
        child.put("earliestBirth", earliest).put("latestBirth", latest);

        assertThatThrownBy(() -> Schemas.JSON.treeToValue(child, ChildFact.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E05007825", "ROTH-N", "S60", "W1", "ABCDEFGHIJKLMNOPQRST"})
    void a_code_of_a_ward_or_locality_is_one(String code) {
        assertThat(livingAt(code)).isEmpty();
        assertThat(code).matches(LivedAt.LOCALITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S601AA",
                "S60-1AA",
                "S60 1AA",
                "EC1A1BB",
                "W1A-0AX",
                "M11AE",
                "roth-n",
                "",
                "1 Moor Road",
                "ABCDEFGHIJKLMNOPQRSTU"
            })
    void a_postcode_an_address_or_anything_else_is_no_locality(String code) {
        assertThat(livingAt(code)).hasSize(1).first().asString().contains("locality");
        assertThat(code).doesNotMatch(LivedAt.LOCALITY);
    }

    @Test
    void the_pattern_of_the_schema_is_that_of_the_code() {
        assertThat(Schemas.schema(RecordKind.CHILD)
                        .at("/properties/localities/items/properties/locality/pattern")
                        .asText())
                .isEqualTo(LivedAt.LOCALITY);
    }

    @Test
    void no_disability_stands_alone_and_none_is_said_twice() {
        assertThat(disabled("NONE")).isEmpty();
        assertThat(disabled("LD", "AUT")).isEmpty();
        assertThat(disabled("NONE", "AUT")).isNotEmpty();
        assertThat(disabled("AUT", "AUT")).isNotEmpty();
    }

    @Test
    void ethnicities_are_grouped_as_the_dfe_publishes_them() {
        assertThat(in(EthnicityGroup.WHITE)).containsExactly("WBRI", "WIRI", "WIRT", "WOTH", "WROM");
        assertThat(in(EthnicityGroup.MIXED)).containsExactly("MWBC", "MWBA", "MWAS", "MOTH");
        assertThat(in(EthnicityGroup.ASIAN)).containsExactly("AIND", "APKN", "ABAN", "AOTH");
        assertThat(in(EthnicityGroup.BLACK)).containsExactly("BCRB", "BAFR", "BOTH");
        assertThat(in(EthnicityGroup.OTHER)).containsExactly("CHNE", "OOTH");
        assertThat(in(EthnicityGroup.UNKNOWN)).containsExactly("REFU", "NOBT");
    }

    @Test
    void sources_of_referrals_are_grouped_as_the_dfe_publishes_them() {
        assertThat(of(OrganisationType.INDIVIDUAL)).containsExactly("1A", "1B", "1C", "1D");
        assertThat(of(OrganisationType.SCHOOLS)).containsExactly("2A");
        assertThat(of(OrganisationType.EDUCATION_SERVICES)).containsExactly("2B");
        assertThat(of(OrganisationType.HEALTH_SERVICES)).containsExactly("3A", "3B", "3C", "3D", "3E", "3F");
        assertThat(of(OrganisationType.HOUSING)).containsExactly("4");
        assertThat(of(OrganisationType.LA_SERVICES)).containsExactly("5A", "5B", "5C", "5D");
        assertThat(of(OrganisationType.POLICE)).containsExactly("6");
        assertThat(of(OrganisationType.OTHER_LEGAL_AGENCY)).containsExactly("7");
        assertThat(of(OrganisationType.OTHER)).containsExactly("8");
        assertThat(of(OrganisationType.ANONYMOUS)).containsExactly("9");
        assertThat(of(OrganisationType.UNKNOWN)).containsExactly("10");
    }

    private static List<String> born(String earliest, String latest) {
        ObjectNode child = CHILD.deepCopy();
        return Schemas.errors(
                RecordKind.CHILD, child.put("earliestBirth", earliest).put("latestBirth", latest));
    }

    private static List<String> livingAt(String locality) {
        ObjectNode child = CHILD.deepCopy();
        ((ObjectNode) child.at("/localities/0")).put("locality", locality);
        return Schemas.errors(RecordKind.CHILD, child);
    }

    private static List<String> disabled(String... codes) {
        ObjectNode child = CHILD.deepCopy();
        ArrayNode disabilities = child.putArray("disabilities");
        Arrays.stream(codes).forEach(disabilities::add);
        return Schemas.errors(RecordKind.CHILD, child);
    }

    private static List<String> in(EthnicityGroup group) {
        return Arrays.stream(Ethnicity.values())
                .filter(ethnicity -> ethnicity.group() == group)
                .map(Ethnicity::code)
                .toList();
    }

    private static List<String> of(OrganisationType type) {
        return Arrays.stream(ReferralSource.values())
                .filter(source -> source.group() == type)
                .map(ReferralSource::code)
                .toList();
    }
}
