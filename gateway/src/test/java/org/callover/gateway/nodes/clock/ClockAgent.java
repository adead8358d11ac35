package org.callover.gateway.nodes.clock;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.time.Clock;

/** What runs in the server's process: it puts the changed class of the system's clock in place, and says how far to go. */
public final class ClockAgent {
    static final String CHANGED_CLASS = "system-clock";
    static final String AHEAD = "callover.test.clock.ahead";
    private static final String SYSTEM_CLOCK = "java.time.Clock$SystemClock";
    private static final long TOLERANCE = 60_000;

    private ClockAgent() {}

    /** @param ahead by how many milliseconds the clocks are ahead of the machine's from now on */
    public static void agentmain(String ahead, Instrumentation java) throws Exception {
        if (System.getProperty(AHEAD) == null) {
            java.redefineClasses(new ClassDefinition(Class.forName(SYSTEM_CLOCK), changedClass()));
        }
        System.setProperty(AHEAD, ahead);
        long shown = Clock.systemUTC().millis() - System.currentTimeMillis();
        if (Math.abs(shown - Long.parseLong(ahead)) > TOLERANCE) {
            throw new IllegalStateException("The clock is " + shown + " ms ahead");
        }
    }

    private static byte[] changedClass() throws IOException {
        try (InputStream bytes = ClockAgent.class.getResourceAsStream("/" + CHANGED_CLASS)) {
            if (bytes == null) {
                throw new IllegalStateException("The agent has no changed class");
            }
            return bytes.readAllBytes();
        }
    }
}
