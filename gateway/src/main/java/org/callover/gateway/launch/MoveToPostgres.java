package org.callover.gateway.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.callover.gateway.config.Settings;
import org.callover.gateway.launch.settings.LaunchSettings;
import org.callover.gateway.launch.settings.Refusal;

/**
 * The command that copies the embedded database into a PostgreSQL, and proves that the copy gives the same answers.
 *
 * <p>It starts a server on Derby and asks it questions. Then it starts one on PostgreSQL, which copies everything and walks
 * the chain of the ledger, and asks that the same questions. The data folder is kept as it is.
 */
final class MoveToPostgres {
    private static final int SEEDS = 1_000_000;

    static final String WORD = "move-to-postgres";

    private final LaunchSettings settings;
    private final DataFolder data;
    private final PrintStream console;

    MoveToPostgres(LaunchSettings settings, DataFolder data, PrintStream console) {
        this.settings = settings;
        this.data = data;
        this.console = console;
    }

    /** Copies, and returns the exit status. */
    int run() throws Refusal, IOException, InterruptedException {
        Path derby = data.path().resolve("derby");
        checkThatBothAreThere(derby);
        Preflight.check(settings, data, console);
        long seed = new SecureRandom().nextInt(SEEDS);
        console.println(
                "Reading from Derby in " + data.path() + "; 100 scorecards are chosen with the seed " + seed + ".");
        SampleAnswers asked = new SampleAnswers(seed);
        Map<String, String> before = with(settings.forMove(null), asked::choose);
        console.println("Copying to PostgreSQL.");
        compare(before, with(settings.forMove(derby), url -> asked.again(url, before)));
        console.println(asked.inWords(before.keySet()));
        console.println("Everything was copied. Start Callover with the same " + Settings.DB_URL
                + " from now on, and keep " + derby + " until you have a backup of PostgreSQL.");
        return 0;
    }

    private void checkThatBothAreThere(Path derby) throws Refusal {
        if (settings.databaseUrl()
                .filter(url -> url.startsWith("jdbc:postgresql:"))
                .isEmpty()) {
            throw new Refusal(WORD + " needs the database to copy to: give it as " + Settings.DB_URL
                    + "=jdbc:postgresql://localhost:5432/callover, with its user and password.");
        }
        if (!Files.isDirectory(derby)) {
            throw new Refusal("there is no " + derby + " to copy: give the data folder as " + Settings.DATA + ".");
        }
    }

    private static void compare(Map<String, String> before, Map<String, String> after) throws Refusal {
        for (Map.Entry<String, String> one : before.entrySet()) {
            if (!one.getValue().equals(after.get(one.getKey()))) {
                throw new Refusal("the copy does not give the same answer to " + one.getKey()
                        + ": go on with Derby, and empty the database of PostgreSQL.");
            }
        }
    }

    /** What is asked of a server. */
    private interface Questions {
        Map<String, String> of(String url) throws IOException, Refusal;
    }

    private Map<String, String> with(LaunchSettings own, Questions questions)
            throws Refusal, IOException, InterruptedException {
        RunFolder run = RunFolder.in(data);
        run.empty();
        Server server = Server.start(own, data, run, console);
        try {
            Readiness.await(server, own, data.log());
            return questions.of(own.url());
        } finally {
            server.stop();
        }
    }
}
