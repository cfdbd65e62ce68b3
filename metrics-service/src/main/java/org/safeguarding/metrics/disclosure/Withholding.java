package org.safeguarding.metrics.disclosure;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what is withheld. The same counts always give the same result, whatever is asked and in whatever order. */
public final class Withholding {

    private Withholding() {}

    /**
     * The values of a dimension to withhold while their total is shown. If the total is withheld, so are all its
     * values.
     */
    public static <K> Set<K> ofValues(Map<K, Part> values) {
        var nodes = values.entrySet().stream()
                .map(value -> Node.leaf(value.getKey(), value.getValue()))
                .toList();
        return nodes.isEmpty() ? Set.of() : Siblings.of(nodes, Set.of()).withheld();
    }

    /** The totals and parts of a tree to withhold: below a withheld node, everything is withheld. */
    public static <K> Set<K> ofTree(Node<K> root) {
        var tooThin = new HashSet<K>();
        var withheld = new HashSet<K>();
        for (var found = withhold(root, false, tooThin, withheld);
                found.isPresent();
                found = withhold(root, false, tooThin, withheld)) {
            tooThin.add(found.get());
            withheld.clear();
        }
        return withheld;
    }

    /** Finds a total whose parts cannot be protected while it is shown. */
    private static <K> Optional<K> withhold(Node<K> node, boolean above, Set<K> tooThin, Set<K> withheld) {
        if (above || node.part().isToBeWithheld() || tooThin.contains(node.key())) {
            withheld.add(node.key());
            node.parts().forEach(part -> withhold(part, true, tooThin, withheld));
            return Optional.empty();
        }
        if (node.parts().isEmpty()) {
            return Optional.empty();
        }
        var siblings = Siblings.of(node.parts(), tooThin);
        if (!siblings.hideEachOther()) {
            return Optional.of(node.key());
        }
        for (var part : node.parts()) {
            var found = withhold(part, siblings.withheld().contains(part.key()), tooThin, withheld);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
