package org.callover.kpi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callover.kpi.SharedFolder;
import org.junit.jupiter.api.Test;

/** The reference values as delivered, where their folder stands beside the project; skipped where it does not. */
class SharedVectorsTest implements ReferenceVectors {

    private final Path folder = SharedFolder.get("vectors");

    @Override
    public List<VectorTable> rows(String name) throws IOException {
        return VectorTable.read(Files.readString(folder.resolve(name + ".csv")));
    }

    @Test
    void theProjectCarriesEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(getClass().getResource(file))
                            .as("%s is not among the test resources, so no test reads it", file)
                            .isNotNull());
        }
    }
}
