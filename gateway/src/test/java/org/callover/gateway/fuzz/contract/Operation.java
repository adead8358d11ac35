package org.callover.gateway.fuzz.contract;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A call of the contract.
 *
 * @param path the path with its parameters in braces, from the root of the server
 * @param writes whether it changes what is kept
 * @param bodies what may be sent, by media type
 * @param types the media types of what it answers
 * @param writingMethods the methods that write at the same path
 */
public record Operation(
        String method,
        String path,
        boolean writes,
        List<Parameter> parameters,
        Map<String, JsonObject> bodies,
        List<String> types,
        Set<String> writingMethods) {

    public Operation {
        parameters = List.copyOf(parameters);
        // In an order that is the same in each run.
        bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
        types = List.copyOf(types);
        writingMethods = Set.copyOf(writingMethods);
    }

    /** A call that is not in the contract, such as those of the service's health. */
    static Operation reading(String path) {
        return new Operation("GET", path, false, List.of(), Map.of(), List.of("application/json"), Set.of());
    }

    List<Parameter> inQuery() {
        return parameters.stream().filter(Parameter::isInQuery).toList();
    }

    List<Parameter> inPath() {
        return parameters.stream().filter(Parameter::isInPath).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
