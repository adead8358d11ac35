package org.callover.gateway.launch.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callover.gateway.config.Settings;

/** The settings {@code callover.db.*}, of which the launcher reads the password. */
final class DatabasePassword {
    private DatabasePassword() {}

    /** The password of the database; empty if none is set. */
    static Optional<String> read(Function<String, Optional<String>> settings) throws Refusal {
        Optional<String> url = settings.apply(Settings.DB_URL);
        if (url.isPresent() && !url.get().startsWith("jdbc:")) {
            throw new Refusal(Settings.DB_URL + " is '" + url.get()
                    + "', which is not a JDBC URL: give one such as jdbc:postgresql://localhost:5432/callover.");
        }
        for (String key : List.of(Settings.DB_USER, Settings.DB_PASSWORD, Settings.DB_PASSWORD_FILE)) {
            if (url.isEmpty() && settings.apply(key).isPresent()) {
                throw new Refusal(key + " is given without " + Settings.DB_URL
                        + ": give the URL of the database too, or remove this setting.");
            }
        }
        Optional<String> password = settings.apply(Settings.DB_PASSWORD);
        SettingFiles files = new SettingFiles(settings);
        if (password.isPresent() && files.file(Settings.DB_PASSWORD_FILE).isPresent()) {
            throw new Refusal("both " + Settings.DB_PASSWORD + " and " + Settings.DB_PASSWORD_FILE
                    + " are given: keep one of them.");
        }
        return password.isPresent() ? password : files.firstLine(Settings.DB_PASSWORD_FILE);
    }
}
