package org.callover.gateway.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    @Test
    void addsToWhatAnEarlierStartWrote() throws IOException {
        Path log = folder.resolve("server.log");
        new LogFile(log).add("first");
        new LogFile(log).add("second");
        assertThat(log).content().isEqualToNormalizingNewlines("first\nsecond\n");
    }

    @Test
    void putsAFullFileAsideAndKeepsTen() throws IOException {
        Path log = folder.resolve("server.log");
        LogFile file = new LogFile(log, 20);
        for (int line = 1; line <= 40; line++) {
            file.add("line " + line);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).hasSize(10);
        }
        assertThat(log).content().isEqualToNormalizingNewlines("line 39\nline 40\n");
        assertThat(folder.resolve("server.log.9")).content().isEqualToNormalizingNewlines("line 21\nline 22\n");
    }

    @Test
    void writesALineThatIsLongerThanAFile() throws IOException {
        LogFile file = new LogFile(folder.resolve("server.log"), 20);
        file.add("a line of more than twenty characters");
        file.add("short");
        assertThat(folder.resolve("server.log.1")).content().startsWith("a line of more");
        assertThat(folder.resolve("server.log")).content().startsWith("short");
    }
}
