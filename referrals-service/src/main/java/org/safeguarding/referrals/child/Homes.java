package org.safeguarding.referrals.child;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Where a child lived, earliest first; each place is one in all four lists, and what is not known of it is empty. */
@Embeddable
record Homes(List<LocalDate> livedFrom, List<String> livedAt, List<String> livedAddress, List<String> livedPostcode) {

    static Homes of(List<Residence> residences) {
        return new Homes(
                residences.stream().map(Residence::from).toList(),
                residences.stream().map(Residence::locality).toList(),
                residences.stream()
                        .map(home -> Objects.requireNonNullElse(home.address(), ""))
                        .toList(),
                residences.stream()
                        .map(home -> Objects.requireNonNullElse(Postcode.plain(home.postcode()), ""))
                        .toList());
    }

    /** The same from the birth of a child on, who until then was where its mother lived. */
    Homes since(LocalDate birth) {
        List<Residence> all = residences();
        return of(IntStream.range(0, all.size())
                .filter(i -> i == all.size() - 1 || all.get(i + 1).from().isAfter(birth))
                .mapToObj(i -> all.get(i).since(birth))
                .toList());
    }

    List<Residence> residences() {
        return IntStream.range(0, livedAt.size())
                .mapToObj(i -> new Residence(
                        livedFrom.get(i),
                        livedAt.get(i),
                        known(livedAddress.get(i)),
                        Postcode.written(known(livedPostcode.get(i)))))
                .toList();
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
