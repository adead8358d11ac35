package org.callover.gateway.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The configuration of an instance, read from MicroProfile Config.
 *
 * <p>A key may come from a system property ({@code callover.port}) or from the environment ({@code CALLOVER_PORT}).
 */
@ApplicationScoped
public class Settings {
    public static final String PREFIX = "callover.";
    public static final String PORT = PREFIX + "port";
    public static final String DATA = PREFIX + "data";
    public static final String SETS = PREFIX + "sets";
    public static final String READ = PREFIX + "read";
    public static final String DB_CLASS = PREFIX + "db.class";
    public static final String DB_URL = PREFIX + "db.url";
    public static final String DB_USER = PREFIX + "db.user";
    public static final String DB_PASSWORD = PREFIX + "db.password";

    public static final String DEFAULT_PORT = "8080";
    public static final String DEFAULT_DATA = "data";
    public static final String ALL_SETS = "all";

    @Inject
    private Config config;

    /** The port that the server listens on. */
    public int port() {
        return Integer.parseInt(text(PORT).orElse(DEFAULT_PORT));
    }

    /** The folder with {@code derby/}, {@code definitions/} and {@code modules/}. */
    public Path data() {
        return dataFolder(config);
    }

    /** The data folder, for what the server makes before there are beans. */
    public static Path dataFolder() {
        return dataFolder(ConfigProvider.getConfig());
    }

    private static Path dataFolder(Config config) {
        return Path.of(config.getOptionalValue(DATA, String.class).orElse(DEFAULT_DATA))
                .toAbsolutePath()
                .normalize();
    }

    /** The ids of the KPI sets served here; empty means all that are found. */
    public List<String> sets() {
        String sets = text(SETS).orElse(ALL_SETS);
        return ALL_SETS.equals(sets)
                ? List.of()
                : Arrays.stream(sets.split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    /** Whether reading needs an API key, as writing always does. */
    public boolean readNeedsKey() {
        String read = text(READ).orElse("open");
        return switch (read) {
            case "open" -> false;
            case "key" -> true;
            default ->
                throw new IllegalArgumentException(
                        READ + " is '" + read + "': use 'open' (anyone may read) or 'key' (reading needs an API key).");
        };
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip);
    }
}
