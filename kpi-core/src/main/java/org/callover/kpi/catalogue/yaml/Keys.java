package org.callover.kpi.catalogue.yaml;

import java.util.List;
import java.util.stream.Stream;

/**
 * The closed set of keys a block may have.
 *
 * @param of what the block is called in messages
 */
public record Keys(String of, List<String> required, List<String> optional) {

    public Keys {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** Every key, the required ones first. */
    public List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
