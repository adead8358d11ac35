package org.callover.gateway;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application; the server finds its resources by scanning. */
@ApplicationPath("/api/v1")
public class Api extends Application {
    /** The API is described at {@code /openapi}, not by the framework's own WADL. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
