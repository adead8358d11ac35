package org.callover.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a running instance shows to others, started by the class that the run command starts, in a process of its own. */
class OneDoorIT extends OnOneGateway {

    @Test
    void onlyOneSocketListensAndOnlyForThisMachine() {
        assumeTrue(Sockets.areListed(), "The kernel must list its sockets");
        List<ProcessHandle> processes = gateway.processes();
        assertThat(processes).as("the launcher and the server").hasSizeGreaterThanOrEqualTo(2);
        String port = String.format(Locale.ROOT, ":%04X", gateway.port());
        assertThat(Sockets.of(processes))
                .singleElement()
                .asString()
                // 127.0.0.1 as such, or inside an IPv6 address.
                .isIn("tcp 0100007F" + port, "tcp6 0000000000000000FFFF00000100007F" + port);
    }
}
