package org.callover.gateway.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/**
 * Something that the server does in place of serving: it starts on a port that nobody else can reach, does it, and ends.
 *
 * <p>The Derby in the data folder belongs to one process, so the service must be stopped. A database of its own does not:
 * then the service may be running, and the command uses an empty data folder.
 */
record Command(String word) {
    private static final List<String> WORDS = List.of("verify-ledger", MoveToPostgres.WORD);

    /** The command that was asked for, as an argument or as a setting; none, if the service is to be started. */
    static Optional<Command> asked(String[] arguments, LaunchSettings settings) throws Refusal {
        if (arguments.length > 1) {
            throw new Refusal("there is more than one command: " + String.join(" ", arguments) + ".");
        }
        Optional<String> word = arguments.length == 1 ? Optional.of(arguments[0]) : settings.command();
        if (word.isPresent() && !WORDS.contains(word.get())) {
            throw new Refusal("there is no command '" + word.get() + "': use " + String.join(" or ", WORDS) + ".");
        }
        return word.map(Command::new);
    }

    /** Carries it out, and returns its exit status. */
    int run(LaunchSettings settings, PrintStream console) throws Refusal, IOException, InterruptedException {
        if (word.equals(MoveToPostgres.WORD)) {
            return new MoveToPostgres(settings, new DataFolder(settings.data()), console).run();
        }
        if (!settings.hasDatabaseOfItsOwn()) {
            return run(settings.forCommand(word, settings.data()), new DataFolder(settings.data()), console);
        }
        Path folder = Files.createTempDirectory("callover-command-");
        try {
            return run(settings.forCommand(word, folder), new DataFolder(folder), console);
        } finally {
            RunFolder.remove(folder);
        }
    }

    private int run(LaunchSettings settings, DataFolder data, PrintStream console)
            throws Refusal, IOException, InterruptedException {
        claim(data, console);
        RunFolder run = RunFolder.in(data);
        run.empty();
        Server server = Server.start(settings, data, run, console);
        int status = server.waitFor();
        if (server.refusal().isPresent()) {
            throw new Refusal(server.refusal().get());
        }
        return status;
    }

    private void claim(DataFolder data, PrintStream console) throws Refusal {
        try {
            data.claim(console);
        } catch (Refusal inUse) {
            throw new Refusal(inUse.getMessage() + " While the service runs, " + word
                    + " cannot read the database in its data folder.");
        }
    }
}
