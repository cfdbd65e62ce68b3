package org.safeguarding.referrals.child;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.records.NotInCsv;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** What is known of a child and may change; indicators are sliced by it. */
@Schema(description = "What is known of a child and may change. It replaces what was known.")
public record ChildCharacteristics(
        @Schema(description = "Ethnicity (CIN census: Ethnicity); NOBT while it was not obtained.", examples = "WBRI")
        @NotNull
        Ethnicity ethnicity,

        @Schema(
                description = "Disabilities (CIN census: Disability); empty while not recorded, NONE alone if none.",
                examples = "[\"AUT\", \"LD\"]")
        @NotNull
        @Size(max = 12)
        List<@NotNull Disability> disabilities,

        @Schema(description = "Where the child has lived, earliest first; empty while not known.")
        @NotNull
        @Size(max = 200)
        @NotInCsv
        List<@NotNull @Valid Residence> localities) {

    static final ChildCharacteristics NOT_KNOWN =
            new ChildCharacteristics(Ethnicity.NOT_OBTAINED, List.of(), List.of());

    /** Refuses with 400 disabilities that contradict each other, and localities out of order, before birth or in the future. */
    void require(Birth birth, Recording recording) {
        if (disabilities.stream().distinct().count() < disabilities.size()) {
            throw Refusal.invalid("/disabilities", "duplicate", "A disability is named once (CIN census rule 8794).");
        }
        if (disabilities.contains(Disability.NONE) && disabilities.size() > 1) {
            throw Refusal.invalid("/disabilities", "none-and-others", "NONE stands alone (CIN census rule 8790).");
        }
        LocalDate today = London.dayOf(recording.at());
        for (int i = 0; i < localities.size(); i++) {
            LocalDate from = localities.get(i).from();
            String pointer = "/localities/" + i + "/from";
            if (from.isBefore(birth.earliest())) {
                throw Refusal.invalid(pointer, "before-birth", "A child lives nowhere before it is born.");
            }
            if (from.isAfter(today)) {
                throw Refusal.invalid(pointer, "in-the-future", "A move is recorded when the child has moved.");
            }
            if (i > 0 && !from.isAfter(localities.get(i - 1).from())) {
                throw Refusal.invalid(pointer, "out-of-order", "Each locality begins after the one before.");
            }
        }
    }

    /** Where the child lives now; null if not known. */
    String lastLocality() {
        return localities.isEmpty() ? null : localities.getLast().locality();
    }

    /** Where the child was last said to live; null if not known. */
    String lastPostcode() {
        return localities.isEmpty() ? null : Postcode.plain(localities.getLast().postcode());
    }

    /** The same from the birth of a child on, who until then was where its mother lived. */
    ChildCharacteristics since(LocalDate birth) {
        List<Residence> since = IntStream.range(0, localities.size())
                .filter(i -> i == localities.size() - 1
                        || localities.get(i + 1).from().isAfter(birth))
                .mapToObj(i -> localities.get(i).since(birth))
                .toList();
        return new ChildCharacteristics(ethnicity, disabilities, since);
    }
}
