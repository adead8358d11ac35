package org.callover.gateway.command;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.callover.gateway.config.Settings;
import org.callover.gateway.console.Console;

/**
 * A start observer that carries out the command of the launcher, if there is one, and ends the process before anything
 * is served or put in force.
 */
@ApplicationScoped
public class CommandRunner {
    /** After the database was looked at, and before anything else. */
    static final int PRIORITY = 2;

    private static final Logger LOG = System.getLogger(CommandRunner.class.getName());
    private static final int FAILED = 2;

    @Inject
    private Settings settings;

    @Inject
    private Instance<LauncherCommand> commands;

    void run(@Observes @Priority(PRIORITY) Startup startup) {
        settings.command().ifPresent(word -> {
            int status = status(word);
            // The server is in the middle of its start, and has nothing to tidy up.
            Runtime.getRuntime().halt(status);
        });
    }

    private int status(String word) {
        try {
            for (LauncherCommand command : commands) {
                if (command.word().equals(word)) {
                    return command.run();
                }
            }
            Console.show("There is no command '" + word + "'.");
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "The command " + word + " failed", failed);
            Console.show("The command " + word + " failed: " + failed.getMessage());
        }
        return FAILED;
    }
}
