package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.EthnicityGroup;
import org.safeguarding.contract.fact.LivedAt;

class SampleCharacteristicsTest {

    private static final Sample SAMPLE = SampleLines.SAMPLE;
    private static final List<SampleLine.Child> CHILDREN = SAMPLE.children().stream()
            .map(line -> (SampleLine.Child) line.data())
            .toList();
    private static final List<SampleLine.ChildCharacteristics> MOVES = SAMPLE.moves().stream()
            .map(line -> (SampleLine.ChildCharacteristics) line.data())
            .toList();

    @Test
    void children_are_of_every_sex_ethnicity_group_and_locality_in_the_proportions_of_the_tables() {
        assertThat(count(SampleLine.Child::sex)).isEqualTo(Map.of("F", 10_779L, "M", 10_997L));
        assertThat(count(child -> child.ethnicity().group()))
                .isEqualTo(Map.of(
                        EthnicityGroup.WHITE, 18_190L,
                        EthnicityGroup.MIXED, 766L,
                        EthnicityGroup.ASIAN, 1_491L,
                        EthnicityGroup.BLACK, 432L,
                        EthnicityGroup.OTHER, 291L,
                        EthnicityGroup.UNKNOWN, 606L));
        assertThat(count(child -> child.localities().isEmpty()
                        ? "not known"
                        : child.localities().getLast().locality()))
                .isEqualTo(Map.of("ROTH-N", 7_639L, "ROTH-C", 7_564L, "ROTH-S", 6_122L, "not known", 451L));
    }

    @Test
    void few_children_are_disabled_and_of_a_third_it_is_not_recorded() {
        assertThat(count(child -> child.disabilities().isEmpty()
                        ? "not recorded"
                        : child.disabilities().equals(List.of(Disability.NONE)) ? "none" : "disabled"))
                .isEqualTo(Map.of("none", 13_887L, "not recorded", 6_583L, "disabled", 1_306L));
        assertThat(CHILDREN)
                .allMatch(child -> child.disabilities().size() <= 1
                        || !child.disabilities().contains(Disability.NONE));
    }

    @Test
    void localities_follow_each_other_from_birth_and_not_past_the_day_of_recording() {
        assertThat(CHILDREN).filteredOn(child -> !child.localities().isEmpty()).allSatisfy(child -> {
            assertThat(child.localities().getFirst().from()).isEqualTo(child.dateOfBirth());
            isInOrder(child.localities(), child.recordedAt());
        });
    }

    @Test
    void some_children_move_when_they_are_on_the_index_and_keep_where_they_lived() {
        Map<String, SampleLine.Child> children =
                SAMPLE.children().stream().collect(toMap(SampleLine::key, line -> (SampleLine.Child) line.data()));

        assertThat(MOVES).hasSize(1_015).allSatisfy(move -> {
            SampleLine.Child child = children.get(move.childKey());
            int before = child.localities().size();
            assertThat(move.localities().subList(0, before)).isEqualTo(child.localities());
            assertThat(move.localities()).hasSize(before + 1);
            assertThat(move.localities().getLast().from())
                    .isAfter(London.dayOf(child.recordedAt()))
                    .isBeforeOrEqualTo(LocalDate.of(2018, 3, 31));
            assertThat(move.ethnicity()).isEqualTo(child.ethnicity());
            isInOrder(move.localities(), move.recordedAt());
        });
        assertThat(MOVES)
                .extracting(SampleLine.ChildCharacteristics::recordedAt)
                .isSorted();
    }

    private static void isInOrder(List<LivedAt> localities, Instant recordedAt) {
        for (int i = 1; i < localities.size(); i++) {
            assertThat(localities.get(i).from()).isAfter(localities.get(i - 1).from());
            assertThat(localities.get(i).locality())
                    .isNotEqualTo(localities.get(i - 1).locality());
        }
        assertThat(localities.getLast().from()).isBeforeOrEqualTo(London.dayOf(recordedAt));
    }

    private static <T> Map<T, Long> count(Function<SampleLine.Child, T> by) {
        return CHILDREN.stream().collect(groupingBy(by, counting()));
    }
}
