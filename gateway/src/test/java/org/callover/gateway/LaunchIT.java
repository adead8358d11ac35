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

/** What the launcher refuses, before it starts a server. */
@Order(Order.DEFAULT + 1)
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
                .startsWith("Callover did not start: the address '" + address
                        + "' is not an address of this machine: give");
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
}
