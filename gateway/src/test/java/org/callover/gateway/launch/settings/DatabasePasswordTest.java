package org.callover.gateway.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordTest {
    private static final String URL = "callover.db.url";
    private static final String USER = "callover.db.user";
    private static final String PASSWORD = "callover.db.password";
    private static final String FILE = "callover.db.password-file";
    private static final String POSTGRES = "jdbc:postgresql://localhost/callover";

    @TempDir
    private Path folder;

    private static Optional<String> read(Map<String, String> settings) throws Refusal {
        return DatabasePassword.read(key -> Optional.ofNullable(settings.get(key)));
    }

    private static void assertRefused(Map<String, String> settings, String why) {
        assertThatThrownBy(() -> read(settings)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }

    @Test
    void embeddedDatabaseNeedsNone() throws Refusal {
        assertThat(read(Map.of())).isEmpty();
    }

    @Test
    void isGivenOrOnTheFirstLineOfAFile() throws Refusal, IOException {
        Path file = Files.writeString(folder.resolve("password"), "pa$$ ${x} wörd\nsecond line\n");
        assertThat(read(Map.of(URL, POSTGRES, PASSWORD, "secret"))).contains("secret");
        assertThat(read(Map.of(URL, POSTGRES, FILE, file.toString()))).contains("pa$$ ${x} wörd");
        assertThat(read(Map.of(URL, POSTGRES))).isEmpty();
    }

    @Test
    void refusesWhatDoesNotBelongTogether() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");
        assertRefused(
                Map.of(URL, POSTGRES, PASSWORD, "secret", FILE, file.toString()),
                "both callover.db.password and callover.db.password-file are given: keep one of them.");
        assertRefused(Map.of(USER, "callover"), "callover.db.user is given without callover.db.url");
        assertRefused(Map.of(FILE, file.toString()), "callover.db.password-file is given without callover.db.url");
        assertRefused(Map.of(URL, POSTGRES, FILE, folder.resolve("none").toString()), "which does not exist");
        assertRefused(Map.of(URL, "postgresql://localhost/callover"), "which is not a JDBC URL");
    }
}
