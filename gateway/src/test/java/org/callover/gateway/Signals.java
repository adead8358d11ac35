package org.callover.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which signals a process ignores, as {@code nohup} and shell scripts make those that they put in the background. */
final class Signals {
    private static final List<String> NUMBERED = List.of("HUP", "INT");

    private Signals() {}

    static boolean isHeeded(String signal, ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return true;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> new BigInteger(
                                line.substring("SigIgn:".length()).strip(), 16)
                        .testBit(NUMBERED.indexOf(signal)));
    }
}
