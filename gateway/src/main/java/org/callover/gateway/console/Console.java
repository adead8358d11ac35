package org.callover.gateway.console;

/**
 * The terminal at which an instance was started.
 *
 * <p>Only what a person there must see goes to it: the first key, and faults in definitions. Everything else is for the log.
 */
public final class Console {
    private Console() {}

    /** Shows a text of one line or more. */
    public static void show(String text) {
        System.out.println(text);
    }
}
