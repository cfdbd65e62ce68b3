package org.safeguarding.metrics.disclosure;

import java.util.List;

/** A total and the parts that add up to it, to any depth, such as year, quarters and months. */
public record Node<K>(K key, Part part, List<Node<K>> parts) {

    public Node {
        parts = List.copyOf(parts);
    }

    public static <K> Node<K> leaf(K key, Part part) {
        return new Node<>(key, part, List.of());
    }
}
