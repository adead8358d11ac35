package org.callover.gateway.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/**
 * The launcher, which checks the settings, starts the server, says when it is ready, and ends with it.
 *
 * <p>If it cannot start, it prints one line and exits with 2. Otherwise it exits with the server's status. With an
 * argument it carries out a {@link Command} in place of serving.
 */
public final class Launch {
    private static final int REFUSED = 2;

    private Launch() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws InterruptedException {
        try {
            LaunchSettings settings = LaunchSettings.of(System.getProperties(), System.getenv());
            Optional<Command> command = Command.asked(arguments, settings);
            return command.isPresent() ? command.get().run(settings, System.out) : serve(settings);
        } catch (Refusal refusal) {
            System.err.println("Callover did not start: " + refusal.getMessage());
            return REFUSED;
        } catch (IOException unreadable) {
            System.err.println("Callover did not start: a file could not be used (" + unreadable + ").");
            return REFUSED;
        }
    }

    private static int serve(LaunchSettings settings) throws Refusal, IOException, InterruptedException {
        DataFolder data = new DataFolder(settings.data());
        Preflight.check(settings, data, System.out);
        RunFolder run = RunFolder.in(data);
        run.empty();
        System.out.println("Callover is starting; its data is in " + data.path());
        Server server = Server.start(settings, data, run, System.out);
        Readiness.await(server, settings, data.log());
        System.out.println(
                Files.readString(settings.files().resolve("ready.txt")).strip().replace("{url}", settings.url()));
        return server.waitFor();
    }
}
