package org.callover.gateway.http.cors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.callover.gateway.people.ApiKeys;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers that let a page of another origin read an answer in a browser.
 *
 * <p>Nobody is identified by a cookie, so browsers are not allowed to send any ({@code Access-Control-Allow-Credentials}
 * is never sent). Written here and not taken from a library: the libraries for this are servlet filters, and most of
 * our refusals come before any servlet.
 */
public final class CorsHeaders {
    /** The header in which a browser names the origin of the page. */
    public static final String ORIGIN = "Origin";

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final String VARY = "Vary";
    private static final Pattern VARIES_BY_ORIGIN = Pattern.compile("(?i)\\*|\\borigin\\b");

    /** What a page may read of an answer, besides the headers that it may always read. */
    private static final String EXPOSED = "ETag, Link, Location, Retry-After, Content-Disposition, Allow,"
            + " WWW-Authenticate, Preference-Applied, Deprecation, Sunset, Callover-Complete";

    private static final Map<String, String> OF_PREFLIGHT = Map.of(
            "Access-Control-Allow-Methods",
            "GET, HEAD, POST, PUT, DELETE",
            "Access-Control-Allow-Headers",
            ApiKeys.HEADER + ", Authorization, Accept, Content-Type, Content-Encoding, If-None-Match, If-Match,"
                    + " If-Modified-Since, If-Unmodified-Since, Prefer, Idempotency-Key, Cache-Control",
            // Two hours, the longest that Chromium keeps it.
            "Access-Control-Max-Age",
            "7200");

    private final AllowedOrigins allowed;

    public CorsHeaders(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    /**
     * Whether a browser asks beforehand if a page may make a call. The door answers such a request itself, so it needs
     * no key. Without the setting it is like any other OPTIONS.
     */
    public boolean isPreflight(HttpRequestPacket request) {
        return !allowed.isOff()
                && request.getMethod() == Method.OPTIONS
                && request.containsHeader(ORIGIN)
                && request.containsHeader(REQUESTED_METHOD);
    }

    /** The headers of the answer to a preflight from this origin, besides those of every answer. */
    public Map<String, String> ofPreflight(@Nullable String origin) {
        return allowed.contains(origin) ? OF_PREFLIGHT : Map.of();
    }

    /** The headers of every answer to a page of this origin. */
    public Map<String, String> of(@Nullable String origin) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (allowed.any()) {
            // Alike for everybody, so caches need not tell origins apart.
            headers.put(ALLOW_ORIGIN, "*");
        } else if (!allowed.isOff()) {
            headers.put(VARY, ORIGIN);
            if (origin != null && allowed.contains(origin)) {
                headers.put(ALLOW_ORIGIN, origin);
            }
        }
        if (headers.containsKey(ALLOW_ORIGIN)) {
            headers.put("Access-Control-Expose-Headers", EXPOSED);
        }
        return headers;
    }

    /** Adds the headers to an answer, which may vary by other headers too. */
    public void addTo(HttpHeader answer, @Nullable String origin) {
        of(origin).forEach((name, value) -> {
            if (name.equals(VARY)) {
                vary(answer.getHeaders());
            } else {
                answer.setHeader(name, value);
            }
        });
    }

    private static void vary(MimeHeaders headers) {
        DataChunk lastLine = null;
        for (int at = headers.indexOf(VARY, 0); at >= 0; at = headers.indexOf(VARY, at + 1)) {
            lastLine = headers.getValue(at);
            if (VARIES_BY_ORIGIN.matcher(lastLine.toString()).find()) {
                return;
            }
        }
        if (lastLine == null) {
            // Under another name at first: when an answer is about to be sent, Grizzly takes no new header of this one.
            DataChunk value = headers.addValue(ORIGIN);
            headers.getName(headers.size() - 1).setString(VARY);
            value.setString(ORIGIN);
        } else {
            lastLine.setString(lastLine + ", " + ORIGIN);
        }
    }
}
