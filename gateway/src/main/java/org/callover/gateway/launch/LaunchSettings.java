package org.callover.gateway.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.callover.gateway.config.Settings;

/**
 * What the launcher was told: where the server's parts are, and every {@code callover.} setting.
 *
 * <p>A setting is a system property ({@code -Dcallover.port=9090}) or, failing that, an environment variable
 * ({@code CALLOVER_PORT}).
 */
record LaunchSettings(
        Path server, Path war, Path files, Endpoint endpoint, Path data, Map<String, String> environment) {
    /** System properties of the build, not of an operator. */
    private static final String LAUNCH = Settings.PREFIX + "launch.";

    LaunchSettings {
        environment = Map.copyOf(environment);
    }

    static LaunchSettings of(Properties properties, Map<String, String> inherited) throws Refusal {
        Map<String, String> environment = new TreeMap<>();
        inherited.forEach((name, value) -> {
            if (name.startsWith(variable(Settings.PREFIX))) {
                environment.put(name, value);
            }
        });
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(Settings.PREFIX) && !key.startsWith(LAUNCH)) {
                environment.put(variable(key), properties.getProperty(key));
            }
        }
        Path data = Path.of(environment.getOrDefault(variable(Settings.DATA), Settings.DEFAULT_DATA))
                .toAbsolutePath()
                .normalize();
        Endpoint endpoint = Endpoint.parse(
                environment.getOrDefault(variable(Settings.ADDRESS), Settings.DEFAULT_ADDRESS),
                environment.getOrDefault(variable(Settings.PORT), Settings.DEFAULT_PORT));
        environment.put(variable(Settings.DATA), data.toString());
        environment.put(variable(Settings.PORT), Integer.toString(endpoint.port()));
        return new LaunchSettings(
                part(properties, "server"),
                part(properties, "war"),
                part(properties, "files"),
                endpoint,
                data,
                environment);
    }

    /** The server's own log. */
    Path log() {
        return data.resolve("log").resolve("server.log");
    }

    String url() {
        return endpoint.url("http");
    }

    /** MicroProfile Config reads {@code callover.db.url} from {@code CALLOVER_DB_URL}. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
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
