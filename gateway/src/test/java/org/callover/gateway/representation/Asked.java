package org.callover.gateway.representation;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Queries without a server. */
public final class Asked {

    private Asked() {}

    /** The query of these {@code name=value} pairs, of a call that takes the known parameters. */
    public static Query of(String[] pairs, String... known) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            parameters.add(parts[0], parts[1]);
        }
        return Query.of(parameters, known);
    }
}
