package org.safeguarding.metrics.measure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.metrics.timeline.RecordVersion;

/**
 * The values of records that {@link Codes} has a number for. What is forgotten here gets its number while it is counted,
 * which is slower.
 */
public final class CodedValues {

    private CodedValues() {}

    public static Set<Codes.Value> of(Stream<RecordVersion> records) {
        return records.flatMap(CodedValues::of).collect(Collectors.toSet());
    }

    private static Stream<Codes.Value> of(RecordVersion record) {
        return switch (record.fact()) {
            case ChildFact child ->
                child.localities().stream().map(lived -> value(record, Dimension.LOCALITY, lived.locality()));
            case ContactFact contact -> Stream.of(value(record, Dimension.AGENCY, contact.sourceAgency()));
            case EarlyHelpContactFact contact -> Stream.of(value(record, Dimension.AGENCY, contact.sourceAgency()));
            case InformationRequestFact request -> Stream.of(value(record, Dimension.AGENCY, request.agency()));
            default -> Stream.of();
        };
    }

    private static Codes.Value value(RecordVersion record, Dimension dimension, String value) {
        return new Codes.Value(record.authority(), dimension, value);
    }
}
