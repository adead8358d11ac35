package org.callover.kpi.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The reference values that the project carries, without the columns that say nothing. */
class RetypedVectorsTest implements ReferenceVectors {

    @Override
    public List<VectorTable> rows(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream(name + ".csv"), name)) {
            return VectorTable.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
