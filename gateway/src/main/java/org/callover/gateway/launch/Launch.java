package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/**
 * The launcher, which checks the settings, starts the server, says when it is ready, and ends with it.
 *
 * <p>With the argument {@code move-to-postgres} it copies the embedded database instead.
 *
 * <p>If it cannot start, it prints one line and exits with 2. Otherwise it exits with the server's status.
 */
public final class Launch {
    private static final int REFUSED = 2;

    private Launch() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> command) throws InterruptedException {
        try {
            LaunchSettings settings = LaunchSettings.of(System.getProperties(), System.getenv());
            DataFolder data = new DataFolder(settings.data());
            if (command.equals(List.of(MoveToPostgres.COMMAND))) {
                return new MoveToPostgres(settings, data, System.out).run();
            }
            if (!command.isEmpty()) {
                throw new Refusal("'" + String.join(" ", command) + "' is not a command: give " + MoveToPostgres.COMMAND
                        + ", or nothing to start the service.");
            }
            Preflight.check(settings, data, System.out);
            RunFolder run = RunFolder.in(data);
            run.empty();
            System.out.println("Callover is starting; its data is in " + data.path());
            Server server = Server.start(settings, data, run, System.out);
            Readiness.await(server, settings, data.log());
            System.out.println(Files.readString(settings.files().resolve("ready.txt"))
                    .strip()
                    .replace("{url}", settings.url()));
            return server.waitFor();
        } catch (Refusal refusal) {
            System.err.println("Callover did not start: " + refusal.getMessage());
            return REFUSED;
        } catch (IOException unreadable) {
            System.err.println("Callover did not start: a file could not be used (" + unreadable + ").");
            return REFUSED;
        }
    }
}
