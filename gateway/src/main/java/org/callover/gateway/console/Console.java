package org.callover.gateway.console;

/**
 * The terminal that the server was started from.
 *
 * <p>It shows only what a person there must see: the first key, and faults in definitions. Everything else goes to the
 * log.
 */
public final class Console {
    private Console() {}

    /** Shows a text of one or more lines. */
    public static void show(String text) {
        System.out.println(text);
    }
}
