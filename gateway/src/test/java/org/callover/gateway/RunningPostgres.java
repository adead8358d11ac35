package org.callover.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in a process of its own, on a free port of this machine. It can be stopped, killed and paused, and
 * started again on the same port with the same data.
 *
 * <p>Its user {@link #USER} owns the databases and has no other rights, like the one that an operator makes.
 */
public final class RunningPostgres implements AutoCloseable {
    public static final String USER = "callover";
    public static final String PASSWORD = "callover's password";

    private static final String SUPERUSER = "postgres";

    /** It writes to no disk at once: its own end loses nothing, and no test switches the machine off. */
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "fsync=off",
            "full_page_writes=off",
            "log_timezone=UTC");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable RunningPostgres shared;

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port = RunningGateway.freePort();
    private @Nullable ProcessHandle server;

    private RunningPostgres(PostgresPrograms programs) throws IOException {
        this.programs = programs;
        this.folder = programs.ownFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-postgres"));
    }

    /** Makes a PostgreSQL with no data and starts it. */
    public static RunningPostgres start() {
        try {
            RunningPostgres postgres = new RunningPostgres(PostgresPrograms.get());
            postgres.initialise();
            postgres.startAgain();
            postgres.execute(
                    "postgres", "create role " + USER + " login password '" + PASSWORD.replace("'", "''") + "'");
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that all tests of this Java process may use that do not stop it. */
    public static synchronized RunningPostgres shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Makes an empty database of {@link #USER} and returns its name. */
    public String newDatabase() {
        return newDatabase("template1");
    }

    /** Makes a copy of a database that nobody is connected to, and returns its name. */
    public String newDatabase(String template) {
        String name = "test" + DATABASES.incrementAndGet();
        execute("postgres", "create database " + name + " owner " + USER + " template " + template);
        return name;
    }

    public void drop(String database) {
        execute("postgres", "drop database if exists " + database + " with (force)");
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The settings with which an instance uses a database of this server. */
    public Map<String, String> settings(String database) {
        return Map.of("callover.db.url", url(database), "callover.db.user", USER, "callover.db.password", PASSWORD);
    }

    /** A connection as {@link #USER}. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, PASSWORD);
    }

    /** Runs a statement as the superuser. */
    public void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage() + "\n" + log(), e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void initialise() throws IOException, InterruptedException {
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        Process program = run(
                "initdb",
                List.of(
                        "--pgdata=" + data(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // Sorts as most servers do in production, and not by bytes.
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=en-GB",
                        "--no-sync"));
        if (program.waitFor() != 0) {
            throw new IOException("initdb failed:\n" + log());
        }
    }

    private Process run(String program, List<String> arguments) throws IOException {
        return new ProcessBuilder(programs.command(program, arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Starts it after it was stopped or killed, and waits until it answers. */
    public void startAgain() {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        OPTIONS.forEach(option -> arguments.addAll(List.of("-c", option)));
        try {
            Files.deleteIfExists(pidFile());
            Process process = run("postgres", arguments);
            while (!isReady()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL did not start:\n" + log());
                }
                Thread.sleep(10);
            }
            server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private boolean isReady() throws IOException {
        return Files.exists(pidFile()) && Files.readString(pidFile()).contains("\nready");
    }

    /** Stops it in order, with all its connections. */
    public void stop() {
        end("INT");
    }

    /** Ends all its processes at once, as a power cut would. */
    public void kill() {
        end("KILL");
    }

    /** Makes all its processes stand still: it accepts connections and never answers, until {@link #resume()}. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    /** Sends a signal to the first process, which then makes no others, and to those that it has made. */
    private void signal(String name) {
        ProcessHandle main = Objects.requireNonNull(server, "PostgreSQL is not running");
        RunningGateway.signal(name, main);
        main.descendants().filter(ProcessHandle::isAlive).forEach(process -> {
            try {
                RunningGateway.signal(name, process);
            } catch (IllegalStateException failed) {
                // Each connection has a process, and it may just have ended.
                if (process.isAlive()) {
                    throw failed;
                }
            }
        });
    }

    private List<ProcessHandle> processes() {
        ProcessHandle main = server;
        return main == null
                ? List.of()
                : Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    private void end(String signal) {
        List<ProcessHandle> all = processes();
        if (signal.equals("KILL")) {
            all.forEach(ProcessHandle::destroyForcibly);
        } else if (!all.isEmpty()) {
            RunningGateway.signal(signal, all.get(0));
        }
        all.forEach(process -> process.onExit().join());
        server = null;
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    /** Ends it and deletes its data. */
    @Override
    public synchronized void close() {
        kill();
        if (Files.exists(folder)) {
            PostgresPrograms.delete(folder);
        }
    }
}
