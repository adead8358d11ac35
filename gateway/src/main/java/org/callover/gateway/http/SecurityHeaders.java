package org.callover.gateway.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.grizzly.http.HttpHeader;

/** The headers that tell a browser what it may do with an answer from this service. */
final class SecurityHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private static final Map<String, String> WITH_TLS = withTls();

    private SecurityHeaders() {}

    /** The headers of every answer. Over TLS, they also tell the browser to use only TLS from now on. */
    static Map<String, String> of(boolean tls) {
        return tls ? WITH_TLS : ALWAYS;
    }

    /** Adds the headers that an answer does not set itself: a page may have its own policy. */
    static void addTo(HttpHeader answer) {
        of(answer.isSecure()).forEach((name, value) -> {
            if (!answer.containsHeader(name)) {
                answer.setHeader(name, value);
            }
        });
    }

    private static Map<String, String> withTls() {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        headers.put("Strict-Transport-Security", "max-age=31536000");
        return Map.copyOf(headers);
    }
}
