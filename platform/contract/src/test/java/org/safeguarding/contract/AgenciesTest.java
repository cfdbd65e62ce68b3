package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.Agencies;
import org.safeguarding.contract.fact.Agency;

class AgenciesTest {

    private static final Agency REFUGE = new Agency("refuge", "Rotherham Rise", List.of("womens-refuge"));

    @Test
    void an_agency_is_known_by_its_name_and_its_aliases_and_by_nothing_else() {
        assertThat(Agencies.SHIPPED.canonical("health")).contains("health");
        assertThat(Agencies.SHIPPED.canonical("nhs")).contains("health");
        assertThat(Agencies.SHIPPED.canonical("heath")).isEmpty();
        assertThat(Agencies.SHIPPED.canonical("nasa")).isEmpty();
    }

    @Test
    void the_names_of_an_agency_are_found_by_each_of_them() {
        Set<String> names = Set.of("health", "health-services", "nhs");

        assertThat(Agencies.SHIPPED.namesOf("health")).isEqualTo(names);
        assertThat(Agencies.SHIPPED.namesOf("nhs")).isEqualTo(names);
        assertThat(Agencies.SHIPPED.namesOf("nasa")).containsExactly("nasa");
    }

    @Test
    void each_shipped_name_is_in_the_form_of_records_and_names_one_agency() {
        Set<String> names = new HashSet<>();
        for (Agency agency : Agencies.SHIPPED.all()) {
            assertThat(names.add(agency.agency())).as(agency.agency()).isTrue();
            agency.aliases()
                    .forEach(alias -> assertThat(names.add(alias)).as(alias).isTrue());
        }
        assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9-]{1,39}"));
    }

    @Test
    void an_authority_adds_agencies_and_keeps_the_shipped_ones() {
        Agencies known = Agencies.SHIPPED.with(List.of(REFUGE));

        assertThat(known.canonical("womens-refuge")).contains("refuge");
        assertThat(known.canonical("police")).contains("police");
        assertThat(known.names())
                .contains("refuge", "council")
                .hasSize(Agencies.SHIPPED.names().size() + 1);
        assertThat(Agencies.SHIPPED.canonical("refuge")).isEmpty();
    }

    @Test
    void an_authority_s_own_aliases_come_before_the_shipped_ones_but_never_before_a_name() {
        Agencies known = Agencies.SHIPPED.with(List.of(
                new Agency("ambulance", "Ambulance service", List.of("nhs", "police")),
                new Agency("school", "Schools", List.of("sixth-form"))));

        assertThat(known.canonical("nhs")).contains("ambulance");
        assertThat(known.canonical("police")).contains("police");
        assertThat(known.canonical("sixth-form")).contains("school");
        assertThat(known.canonical("academy")).isEmpty();
    }

    @Test
    void the_page_lists_the_shipped_agencies_with_their_aliases() throws IOException {
        String page = Files.readString(Path.of("../../docs/reference-data.md"));
        for (Agency agency : Agencies.SHIPPED.all()) {
            assertThat(page)
                    .contains("| `%s` | %s | %s |"
                            .formatted(agency.agency(), agency.name(), String.join(", ", agency.aliases())));
        }
    }
}
