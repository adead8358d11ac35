package org.callover.gateway.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsFolderTest {

    @TempDir
    private Path path;

    private DefinitionsFolder folder;

    @BeforeEach
    void accepted() {
        folder = new DefinitionsFolder(path);
        folder.accept(folder.read());
    }

    @Test
    void aChangeStaysUntilItIsAccepted() throws IOException {
        Files.writeString(path.resolve("parks.yaml"), "kpi: 1");
        assertThat(folder.changed()).isTrue();
        assertThat(folder.changed()).isTrue();
        folder.accept(folder.read());
        assertThat(folder.changed()).isFalse();
    }

    @Test
    void noticesAFileThatIsSavedAfterTheReading() throws IOException {
        DefinitionsFolder.Reading reading = folder.read();
        Files.writeString(path.resolve("parks.yaml"), "kpi: 1");
        folder.accept(folder.write("posted.yaml", "kpi: 1", reading));
        assertThat(folder.changed()).isTrue();
    }

    @Test
    void doesNotReportAFileThatItWrote() {
        folder.accept(folder.write("posted.yaml", "kpi: 1", folder.read()));
        assertThat(folder.changed()).isFalse();
        assertThat(folder.read().texts().texts()).hasSize(1);
    }
}
