package org.callover.gateway.http.cors;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.callover.gateway.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may read answers in a browser: none, those listed, or any.
 *
 * @param listed origins as a browser sends them, such as {@code https://intranet.example.org}
 * @param any whether every origin is allowed
 */
public record AllowedOrigins(Set<String> listed, boolean any) {
    private static final String ANY = "*";
    private static final int LAST_PORT = 65_535;

    public AllowedOrigins {
        listed = Set.copyOf(listed);
    }

    /**
     * Reads the entries of the setting.
     *
     * @throws IllegalArgumentException if one is not an origin
     */
    public static AllowedOrigins parse(List<String> entries) {
        if (entries.equals(List.of(ANY))) {
            return new AllowedOrigins(Set.of(), true);
        }
        Set<String> origins = new LinkedHashSet<>();
        entries.forEach(entry -> origins.add(origin(entry)));
        return new AllowedOrigins(origins, false);
    }

    /** Whether no page of another origin may read answers. */
    public boolean isOff() {
        return listed.isEmpty() && !any;
    }

    /** Whether pages of this origin may read answers. */
    public boolean contains(@Nullable String origin) {
        return origin != null && (any || listed.contains(origin));
    }

    private static String origin(String entry) {
        if (entry.equals(ANY)) {
            throw refused(entry, "write it alone, as it allows every origin");
        }
        try {
            URI uri = new URI(entry.toLowerCase(Locale.ROOT));
            if (isOrigin(uri)) {
                return uri.getScheme() + "://" + uri.getHost() + port(uri);
            }
        } catch (URISyntaxException notAnAddress) {
            // The message below covers this case too.
        }
        throw refused(
                entry,
                "give the scheme, the host and the port if it is not the usual one, without a path, such as"
                        + " https://intranet.example.org or http://localhost:3000");
    }

    private static boolean isOrigin(URI uri) {
        boolean isOfTheWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean isHostAlone = uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null
                && "".equals(uri.getPath())
                && !uri.getRawAuthority().endsWith(":");
        return isOfTheWeb && isHostAlone && uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= LAST_PORT;
    }

    /** The port as a browser sends it, which leaves out the usual one. */
    private static String port(URI uri) {
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }

    private static IllegalArgumentException refused(String entry, String remedy) {
        return new IllegalArgumentException(
                "%s has '%s', which is not an origin: %s.".formatted(Settings.CORS_ORIGINS, entry, remedy));
    }
}
