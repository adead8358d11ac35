package org.callover.gateway.launch.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The launcher's settings: where the server's parts are, Java options for it beside the usual ones, and every
 * {@code callover.*} setting.
 *
 * <p>A setting is a system property ({@code -Dcallover.port=9090}) or, if there is none, an environment variable
 * ({@code CALLOVER_PORT}).
 */
public record LaunchSettings(
        Path server,
        Path bootstrap,
        Path war,
        Path files,
        List<String> options,
        Endpoint endpoint,
        Optional<Identity> identity,
        Optional<String> databasePassword,
        Path data,
        int stopSeconds,
        Map<String, String> environment) {
    /** The system properties that the build sets, not an operator. */
    private static final String LAUNCH = Settings.PREFIX + "launch.";

    /** Overridden because the text of a record would show the password. */
    @Override
    public String toString() {
        return "LaunchSettings[" + data + ", " + url() + "]";
    }

    public LaunchSettings {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    public static LaunchSettings of(Properties properties, Map<String, String> inherited) throws Refusal {
        Map<String, String> environment = environment(properties, inherited);
        Path data = Path.of(environment.getOrDefault(variable(Settings.DATA), Settings.DEFAULT_DATA))
                .toAbsolutePath()
                .normalize();
        Endpoint endpoint = endpoint(environment);
        Function<String, Optional<String>> given = given(environment);
        Optional<Identity> identity = IdentitySource.read(given);
        Optional<String> databasePassword = DatabasePassword.read(given);
        environment.keySet().removeAll(Set.of(variable(Settings.TLS_PASSWORD), variable(Settings.DB_PASSWORD)));
        environment.put(variable(Settings.DATA), data.toString());
        environment.put(variable(Settings.PORT), Integer.toString(endpoint.port()));
        return new LaunchSettings(
                part(properties, "server"),
                part(properties, "bootstrap"),
                part(properties, "war"),
                part(properties, "files"),
                options(properties),
                endpoint,
                identity,
                databasePassword,
                data,
                stopSeconds(environment),
                environment);
    }

    /** The command to carry out in place of serving. */
    public Optional<String> command() {
        return Optional.ofNullable(environment.get(variable(Settings.COMMAND))).filter(word -> !word.isBlank());
    }

    /** Whether the data are in a database that other processes can use too. */
    public boolean hasDatabaseOfItsOwn() {
        return environment.containsKey(variable(Settings.DB_URL));
    }

    /** The same settings for a command, which serves nobody: it has another data folder and any free port. */
    public LaunchSettings forCommand(String word, Path folder) throws Refusal {
        Endpoint hidden = Endpoint.unused();
        Map<String, String> changed = new TreeMap<>(environment);
        changed.put(variable(Settings.COMMAND), word);
        changed.put(variable(Settings.DATA), folder.toString());
        changed.put(variable(Settings.PORT), Integer.toString(hidden.port()));
        changed.put(variable(Settings.ADDRESS), Settings.DEFAULT_ADDRESS);
        return new LaunchSettings(
                server,
                bootstrap,
                war,
                files,
                options,
                hidden,
                Optional.empty(),
                databasePassword,
                folder,
                stopSeconds,
                changed);
    }

    /** The settings that are not blank. */
    private static Function<String, Optional<String>> given(Map<String, String> environment) {
        return key -> Optional.ofNullable(environment.get(variable(key))).filter(text -> !text.isBlank());
    }

    private static Endpoint endpoint(Map<String, String> environment) throws Refusal {
        return Endpoint.parse(
                environment.getOrDefault(variable(Settings.ADDRESS), Settings.DEFAULT_ADDRESS),
                environment.getOrDefault(variable(Settings.PORT), Settings.DEFAULT_PORT));
    }

    /** The URL of the database; empty if it is the embedded one. */
    public Optional<String> databaseUrl() {
        return Optional.ofNullable(environment.get(variable(Settings.DB_URL))).filter(url -> !url.isBlank());
    }

    /**
     * The settings of a server that only this machine reaches, and that anybody there may read.
     *
     * @param derby the Derby to copy into the database, or null to use Derby itself
     */
    public LaunchSettings forMove(@Nullable Path derby) throws Refusal {
        Map<String, String> own = new TreeMap<>(environment);
        own.put(variable(Settings.READ), "open");
        own.put(variable(Settings.LIMIT_ADDRESS), "0");
        own.keySet().removeAll(Set.of(variable(Settings.ADDRESS), variable(Settings.COMMAND)));
        if (derby == null) {
            own.keySet().removeIf(name -> name.startsWith(variable(Settings.PREFIX + "db.")));
        } else {
            own.put(variable(Settings.MOVE_FROM), derby.toString());
        }
        return new LaunchSettings(
                server,
                bootstrap,
                war,
                files,
                options,
                Endpoint.parse(Settings.DEFAULT_ADDRESS, Integer.toString(endpoint.port())),
                Optional.empty(),
                derby == null ? Optional.empty() : databasePassword,
                data,
                stopSeconds,
                own);
    }

    private static int stopSeconds(Map<String, String> environment) throws Refusal {
        return seconds(environment, Settings.STOP_DELAY, 0, 0)
                + seconds(environment, Settings.STOP_SECONDS, 1, Settings.DEFAULT_STOP_SECONDS);
    }

    private static Map<String, String> environment(Properties properties, Map<String, String> inherited) {
        Map<String, String> environment = new TreeMap<>();
        inherited.forEach((name, value) -> {
            if (isOurs(name)) {
                environment.put(name, value);
            }
        });
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(Settings.PREFIX) && !key.startsWith(LAUNCH)) {
                environment.put(variable(key), properties.getProperty(key));
            }
        }
        return environment;
    }

    /** Whether an environment variable with this name is a setting. */
    public static boolean isOurs(String name) {
        return name.startsWith(variable(Settings.PREFIX));
    }

    /** The URL for a browser on this machine. */
    public String url() {
        return endpoint.url(identity.isPresent() ? "https" : "http");
    }

    /** MicroProfile Config reads {@code callover.db.url} from {@code CALLOVER_DB_URL}. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int seconds(Map<String, String> environment, String key, int least, int otherwise) throws Refusal {
        String text = environment.getOrDefault(variable(key), Integer.toString(otherwise));
        try {
            int seconds = Integer.parseInt(text.strip());
            if (seconds >= least && seconds <= Settings.LONGEST_STOP) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // The message below covers this case too.
        }
        throw new Refusal(key + " is '" + text + "', which is not a number of seconds from " + least + " to "
                + Settings.LONGEST_STOP + ": give another with -D" + key + "=" + otherwise + ".");
    }

    private static List<String> options(Properties properties) {
        return Stream.of(properties.getProperty(LAUNCH + "options", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private static Path part(Properties properties, String name) throws Refusal {
        String path = properties.getProperty(LAUNCH + name);
        if (path == null) {
            throw new Refusal(
                    "the system property " + LAUNCH + name + " is missing: start it with mvn -q -Prun package.");
        }
        return Path.of(path);
    }
}
