package org.callover.gateway.wire.list;

import java.util.List;

/**
 * A list whose CSV has a description beside it.
 *
 * @param parameters the parameters of its query besides those of every list
 */
public record DescribedList(ListForm<?> form, List<String> parameters) {

    public DescribedList {
        parameters = List.copyOf(parameters);
    }

    /** A list that takes these parameters besides those of every list. */
    public static DescribedList of(ListForm<?> form, String... parameters) {
        return new DescribedList(form, List.of(parameters));
    }
}
