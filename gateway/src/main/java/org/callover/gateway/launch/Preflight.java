package org.callover.gateway.launch;

import java.io.PrintStream;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/** The checks before the server starts, where the server itself would only print a stack trace. */
final class Preflight {
    private static final int OLDEST_JAVA = 17;

    private Preflight() {}

    /** Prepares the data folder, locks it for this process, and checks that the port is free. */
    static void check(LaunchSettings settings, DataFolder data, PrintStream console) throws Refusal {
        java();
        data.claim(console);
        settings.endpoint().checkFree();
    }

    private static void java() throws Refusal {
        int feature = Runtime.version().feature();
        if (feature < OLDEST_JAVA) {
            throw new Refusal("this is Java " + feature + ", but Callover needs Java " + OLDEST_JAVA
                    + " or newer: point JAVA_HOME at a JDK " + OLDEST_JAVA + ".");
        }
    }
}
