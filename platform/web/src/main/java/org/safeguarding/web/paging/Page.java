package org.safeguarding.web.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next pass it as {@code page} to read on; absent on the last page
 */
public record Page<T>(
        @Schema(description = "The items, in the order of the list.")
        List<T> items,

        @Schema(
                description = "Pass it as parameter page to read on; absent on the last page.",
                examples = "0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
        String next) {

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
