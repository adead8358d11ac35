package org.callover.gateway.command;

/** Something that the launcher can be asked to do in place of serving. */
interface LauncherCommand {

    /** The word by which it is asked for, such as {@code verify-ledger}. */
    String word();

    /** Does it, and shows what came of it. Returns the exit status: 0 if all is well, and 1 if it is not. */
    int run();
}
