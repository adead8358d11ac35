package org.callover.gateway.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.gateway.RunningGateway;
import org.jspecify.annotations.Nullable;

/** A node of the test: an instance that keeps its name, its port and its data folder through all its lives. */
public final class Node {
    /** The balancer needs less than this to notice that a node wants no more requests. */
    private static final String SECONDS_TO_LEAVE = "2";

    private final String name;
    private final Path data;
    private final int port = RunningGateway.freePort();
    private final Map<String, String> settings;
    private @Nullable RunningGateway instance;

    Node(String name, Path data, Map<String, String> settings) {
        this.name = name;
        this.data = data;
        this.settings = new LinkedHashMap<>(settings);
        this.settings.put("callover.stop.delay", SECONDS_TO_LEAVE);
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** Where it has its data. */
    public Path data() {
        return data;
    }

    /** Starts it without waiting. */
    public void launch() {
        instance = RunningGateway.launch(data, port, settings);
    }

    /** Waits until it is ready after a launch. */
    public void awaitReady() {
        instance().awaitReady();
    }

    /** What runs now, or ran last. */
    public RunningGateway instance() {
        if (instance == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return instance;
    }

    /** Asks it to stop, as an operator would, and waits for its end. */
    public void stop() {
        instance().close();
    }

    /** Ends server and launcher at once. */
    public void kill() {
        instance().kill();
    }

    /** Makes the server stand still: it accepts connections and never answers. */
    public void pause() {
        RunningGateway.signal("STOP", instance().server());
    }

    public void resume() {
        RunningGateway.signal("CONT", instance().server());
    }

    /** The grave lines of its log. */
    String faults() {
        try (Stream<String> lines = Files.lines(data.resolve("log/server.log"))) {
            return lines.filter(line -> line.contains("SEVERE") || line.contains("Caused by"))
                    .map(line -> name + ": " + line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException | UncheckedIOException e) {
            return name + " has no log: " + e + "\n";
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
