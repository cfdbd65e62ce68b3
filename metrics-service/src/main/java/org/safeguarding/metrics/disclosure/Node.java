package org.safeguarding.metrics.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/** A total and the parts that add up to it, to any depth: for example a year, its quarters and their months. */
public record Node<K>(K key, Part part, List<Node<K>> parts) {

    public Node {
        parts = List.copyOf(parts);
    }

    public static <K> Node<K> leaf(K key, Part part) {
        return new Node<>(key, part, List.of());
    }

    /** The part of its counts that no publication withheld. Only this part hides what was withheld later. */
    List<Long> neverWithheld() {
        var counts = part.counts();
        if (part.withheldBefore()) {
            return counts.stream().map(_ -> 0L).toList();
        }
        if (parts.isEmpty()) {
            return counts;
        }
        var ofParts = parts.stream().map(Node::neverWithheld).toList();
        return IntStream.range(0, counts.size())
                .mapToObj(figure ->
                        ofParts.stream().mapToLong(each -> each.get(figure)).sum())
                .toList();
    }
}
