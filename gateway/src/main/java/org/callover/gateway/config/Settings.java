package org.callover.gateway.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
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
    public static final String ADDRESS = PREFIX + "address";
    public static final String PORT = PREFIX + "port";
    public static final String TLS_KEYSTORE = PREFIX + "tls.keystore";
    public static final String TLS_PASSWORD = PREFIX + "tls.password";
    public static final String TLS_PASSWORD_FILE = PREFIX + "tls.password-file";
    public static final String TLS_ALIAS = PREFIX + "tls.alias";
    public static final String TLS_CERTIFICATE = PREFIX + "tls.certificate";
    public static final String TLS_KEY = PREFIX + "tls.key";
    public static final String DATA = PREFIX + "data";
    public static final String SETS = PREFIX + "sets";
    public static final String READ = PREFIX + "read";
    public static final String MAP = PREFIX + "map";
    public static final String REQUEST_LINE = PREFIX + "http.request-line";
    public static final String HEADERS = PREFIX + "http.headers";
    public static final String PATIENCE = PREFIX + "http.patience";
    public static final String IDLE = PREFIX + "http.idle";
    public static final String UPLOAD = PREFIX + "uploads.megabytes";
    public static final String COLUMNS = PREFIX + "columns.megabytes";
    public static final String UPLOADS_AT_ONCE = PREFIX + "uploads.at-once";
    public static final String PROXIES = PREFIX + "proxies";
    public static final String CORS_ORIGINS = PREFIX + "cors.origins";
    public static final String LIMIT_ADDRESS = PREFIX + "limit.address";
    public static final String LIMIT_KEY = PREFIX + "limit.key";
    public static final String COMMAND = PREFIX + "command";
    public static final String STOP_DELAY = PREFIX + "stop.delay";
    public static final String STOP_SECONDS = PREFIX + "stop.seconds";

    /**
     * The system property in which the war leaves a {@link Runnable} for the server's main class to run before it
     * stops. It cannot wait until Java shuts down, when classes may no longer be loaded.
     */
    public static final String BEFORE_STOP = PREFIX + "before-stop";

    public static final String DB_CLASS = PREFIX + "db.class";
    public static final String DB_URL = PREFIX + "db.url";
    public static final String DB_USER = PREFIX + "db.user";
    public static final String DB_PASSWORD = PREFIX + "db.password";
    /** The folder of a Derby to copy at this start; only the launcher sets it. */
    public static final String MOVE_FROM = PREFIX + "move.from";

    public static final String DB_PASSWORD_FILE = PREFIX + "db.password-file";

    public static final String DEFAULT_ADDRESS = "127.0.0.1";
    public static final String DEFAULT_PORT = "8080";
    public static final int DEFAULT_STOP_SECONDS = 20;
    public static final int LONGEST_STOP = 3_600;
    public static final String DEFAULT_DATA = "data";
    private static final long MEGABYTE = 1L << 20;
    private static final int MOST_REQUESTS = 1_000_000;
    public static final String ALL_SETS = "all";

    /** The log in which the war says why it cannot start. The launcher shows that reason and ends. */
    public static final String REFUSALS = "org.callover.refusal";

    @Inject
    private Config config;

    /** The port that the server listens on. */
    public int port() {
        return Integer.parseInt(text(PORT).orElse(DEFAULT_PORT));
    }

    /** The command to carry out in place of serving; empty if the server is to serve. */
    public Optional<String> command() {
        return text(COMMAND).filter(name -> !name.isEmpty());
    }

    /** The folder with {@code derby/}, {@code definitions/} and {@code modules/}. */
    public Path data() {
        return dataFolder(config);
    }

    /** The data folder, for code that runs before there are beans. */
    public static Path dataFolder() {
        return dataFolder(ConfigProvider.getConfig());
    }

    /** The folder of a Derby that is to be copied at this start, if there is one. */
    public static Optional<Path> moveFrom() {
        return ConfigProvider.getConfig()
                .getOptionalValue(MOVE_FROM, String.class)
                .map(Path::of);
    }

    private static Path dataFolder(Config config) {
        return Path.of(config.getOptionalValue(DATA, String.class).orElse(DEFAULT_DATA))
                .toAbsolutePath()
                .normalize();
    }

    /** The file with the map of areas. A relative name is one in the data folder. */
    public Path map() {
        return data().resolve(text(MAP).filter(name -> !name.isEmpty()).orElse("map.geojson"))
                .normalize();
    }

    /** Whether the configuration names the file with the map, so that it should be there. */
    public boolean isMapNamed() {
        return text(MAP).filter(name -> !name.isEmpty()).isPresent();
    }

    /** The ids of the KPI sets served here; an empty list means all that are found. */
    public List<String> sets() {
        String sets = text(SETS).orElse(ALL_SETS);
        return ALL_SETS.equals(sets) ? List.of() : list(sets);
    }

    /** Whether reading needs an API key. Writing always does. */
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

    /** The limits on the size of a request and on the time it may take. */
    public Limits limits() {
        return new Limits(
                number(REQUEST_LINE, 8_192, 256, 1_000_000),
                number(HEADERS, 16_384, 1_024, 1_000_000),
                number(UPLOAD, 256, 1, 2_000) * 1024L * 1024,
                number(UPLOADS_AT_ONCE, 8, 1, 1_000),
                Duration.ofSeconds(number(PATIENCE, 20, 1, 3_600)),
                Duration.ofSeconds(number(IDLE, 60, 1, 86_400)),
                Duration.ofSeconds(number(STOP_DELAY, 0, 0, LONGEST_STOP)),
                Duration.ofSeconds(number(STOP_SECONDS, DEFAULT_STOP_SECONDS, 1, LONGEST_STOP)));
    }

    /** The most bytes of memory that columns of observations may take: a quarter of the heap, unless it is configured. */
    public long columnBytes() {
        int quarter = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 4 / MEGABYTE);
        return number(COLUMNS, quarter, 1, 1_000_000) * MEGABYTE;
    }

    /** The addresses and ranges of the proxies that are trusted to say where a request came from. */
    public List<String> proxies() {
        return list(text(PROXIES).orElse(""));
    }

    /** The origins whose pages may call this service from a browser. */
    public List<String> corsOrigins() {
        return list(text(CORS_ORIGINS).orElse(""));
    }

    /**
     * How many requests a caller may make in a minute. Unless a limit is set, this machine itself has none: without a
     * setting, a proxy on it would make all callers look like one.
     */
    public RateLimits rateLimits() {
        return new RateLimits(
                number(LIMIT_ADDRESS, 600, 0, MOST_REQUESTS),
                number(LIMIT_KEY, 3_000, 0, MOST_REQUESTS),
                text(LIMIT_ADDRESS).isPresent() || text(LIMIT_KEY).isPresent());
    }

    private int number(String key, int otherwise, int least, int most) {
        String text = text(key).orElse(Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The message below covers this case too.
        }
        throw new IllegalArgumentException(
                "%s is '%s', but it must be a whole number from %d to %d.".formatted(key, text, least, most));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip);
    }
}
