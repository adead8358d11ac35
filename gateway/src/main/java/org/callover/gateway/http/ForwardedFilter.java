package org.callover.gateway.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callover.gateway.config.Settings;
import org.callover.gateway.http.caller.Proxies;
import org.callover.gateway.people.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * A filter that reads from a trusted proxy how a request was sent: {@code X-Forwarded-Proto}, {@code -Host} and
 * {@code -For}.
 *
 * <p>Each proxy adds its value at the right, so the right-most value counts. From any other sender the headers are
 * ignored.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class ForwardedFilter implements ContainerRequestFilter {
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    @Inject
    private Settings settings;

    @Inject
    private ClientAddress client;

    @Context
    private HttpServletRequest connection;

    private Proxies proxies = new Proxies(List.of());

    @PostConstruct
    void know() {
        proxies = Proxies.parse(settings.proxies());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String peer = connection.getRemoteAddr();
        client.set(proxies.client(peer, request.getHeaderString("X-Forwarded-For")));
        if (!proxies.contains(peer)) {
            return;
        }
        URI asked = request.getUriInfo().getRequestUri();
        URI base = request.getUriInfo().getBaseUri();
        String scheme = last(request.getHeaderString("X-Forwarded-Proto"))
                .filter(word -> word.equals("http") || word.equals("https"))
                .orElse(asked.getScheme());
        String host = last(request.getHeaderString("X-Forwarded-Host"))
                .filter(word -> HOST.matcher(word).matches())
                .orElse(asked.getRawAuthority());
        request.setRequestUri(from(base, scheme, host), from(asked, scheme, host));
    }

    private static URI from(URI uri, String scheme, String host) {
        URI front = URI.create(scheme + "://" + host);
        return UriBuilder.fromUri(uri)
                .scheme(scheme)
                .host(front.getHost())
                .port(front.getPort())
                .build();
    }

    private static Optional<String> last(@Nullable String header) {
        List<String> words = list(header);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    private static List<String> list(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
