package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;

/**
 * What is known of a child, as it is kept: disabilities in one order, and each home as one place in all four lists, with an empty
 * text for what is not known of it.
 */
@Embeddable
record Known(
        @Enumerated(EnumType.STRING) Ethnicity ethnicity,
        List<String> disabilities,
        List<LocalDate> livedFrom,
        List<String> livedAt,
        List<String> livedAddress,
        List<String> livedPostcode) {

    static Known of(ChildCharacteristics given) {
        return new Known(
                given.ethnicity(),
                given.disabilities().stream().sorted().map(Enum::name).toList(),
                given.localities().stream().map(Residence::from).toList(),
                given.localities().stream().map(Residence::locality).toList(),
                given.localities().stream()
                        .map(home -> Objects.requireNonNullElse(home.address(), ""))
                        .toList(),
                given.localities().stream()
                        .map(home -> Objects.requireNonNullElse(Postcode.plain(home.postcode()), ""))
                        .toList());
    }

    ChildCharacteristics characteristics() {
        List<Residence> homes = IntStream.range(0, livedAt.size())
                .mapToObj(i -> new Residence(
                        livedFrom.get(i),
                        livedAt.get(i),
                        text(livedAddress.get(i)),
                        Postcode.written(text(livedPostcode.get(i)))))
                .toList();
        return new ChildCharacteristics(
                ethnicity, disabilities.stream().map(Disability::valueOf).toList(), homes);
    }

    private static String text(String kept) {
        return kept.isEmpty() ? null : kept;
    }
}
