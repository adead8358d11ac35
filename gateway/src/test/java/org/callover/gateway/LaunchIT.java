package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First, as every later start is quicker for the class archive that the first stop writes. */
@Order(1)
class LaunchIT {
    @TempDir
    private Path folder;

    @Test
    void aPortInUseIsOneClearLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            RunningGateway refused = RunningGateway.launch(folder.resolve("data"), taken.getLocalPort(), Map.of());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.console().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Callover did not start: port " + taken.getLocalPort() + " cannot be used");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-host.invalid", "192.0.2.1", "", "8080"})
    void refusesAnAddressOfNoInterface(String address) {
        RunningGateway refused = RunningGateway.launch(
                folder.resolve("data"), RunningGateway.freePort(), Map.of("callover.address", address));
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.console().lines())
                .singleElement()
                .asString()
                .startsWith("Callover did not start: the address is '" + address
                        + "', which is not an address of this machine: give");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneClearLine() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        RunningGateway refused = RunningGateway.launch(file.resolve("data"), RunningGateway.freePort(), Map.of());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.console().lines())
                .singleElement()
                .asString()
                .startsWith("Callover did not start: the data folder " + file.resolve("data") + " cannot be written");
    }

    @Test
    void aDataFolderInUseIsOneClearLineAndAStopLetsItGo() throws IOException {
        Path data = folder.resolve("data");
        RunningGateway first = RunningGateway.start(data, Map.of());
        ProcessHandle server = first.server();
        RunningGateway second = RunningGateway.launch(data, RunningGateway.freePort(), Map.of());
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.console().lines()).singleElement().asString().contains("is in use by another Callover");
        assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
        stop(first, "INT");
        assertThat(server.isAlive()).isFalse();
        assertThat(BuiltWar.part("war").getParent())
                .as("the classes a stopped server had loaded are kept for the next start")
                .isDirectoryContaining("glob:**.war-*.jsa");
        RunningGateway again = RunningGateway.start(data, Map.of());
        assertThat(again.get("/health/ready").statusCode()).isEqualTo(200);
        ProcessHandle next = again.server();
        stop(again, "HUP");
        assertThat(next.isAlive()).isFalse();
    }

    /** A test run in the background ignores some signals, and so do the processes that it starts. */
    private static void stop(RunningGateway gateway, String signal) throws IOException {
        gateway.signal(Signals.isHeeded(signal, gateway.launcher()) ? signal : "TERM");
        gateway.exit();
    }
}
