package org.callover.gateway.wire;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Queries and calls without a server. */
public final class Asked {

    private static final URI BASE = URI.create("http://localhost/api/v1/");

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

    /** A call with these headers, each as {@code Name: value}, as the JAX-RS of the server reads it. */
    public static Call call(String method, String path, String... headers) {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), null);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.getHeaders().add(parts[0], parts[1]);
        }
        return new Call(request.getUriInfo(), request, request, null);
    }
}
