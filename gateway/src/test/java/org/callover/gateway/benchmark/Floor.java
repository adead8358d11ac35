package org.callover.gateway.benchmark;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A resource that answers with bytes it has at hand, and does nothing else: the fastest that this server could be. */
@Path("bytes")
public class Floor {
    private static final Map<Integer, byte[]> BYTES = new ConcurrentHashMap<>();

    /** An application of its own, which has none of Callover's filters. */
    @ApplicationPath("/floor")
    public static class Alone extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Floor.class);
        }
    }

    @GET
    @Path("{size}")
    public Response constant(@PathParam("size") int size) {
        return Response.ok(BYTES.computeIfAbsent(size, Floor::bytes), "application/json")
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .build();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) '1');
        return bytes;
    }
}
