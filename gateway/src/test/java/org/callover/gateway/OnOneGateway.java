package org.callover.gateway;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one instance, started for their class with the default settings and a new data folder. */
public abstract class OnOneGateway {

    /** Where the instance has its {@code data}, and where a test may put the data of another one. */
    @TempDir
    protected static Path folder;

    protected static RunningGateway gateway;

    @BeforeAll
    static void startTheGateway() {
        gateway = RunningGateway.start(folder.resolve("data"), Map.of());
    }

    @AfterAll
    static void stopTheGateway() {
        gateway.close();
    }
}
