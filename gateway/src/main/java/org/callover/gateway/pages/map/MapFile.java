package org.callover.gateway.pages.map;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.config.Settings;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.Engine;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The file with the administrator's map. Like the folder of definitions it is looked at every two seconds, and read again
 * when it or the areas have changed.
 */
@ApplicationScoped
public class MapFile {

    private static final Logger LOG = System.getLogger(MapFile.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int AFTER_ENGINE = Engine.READY + 10;

    private static final int MEGABYTES = 25;

    /** The largest file that is read. */
    static final long MOST_BYTES = MEGABYTES * 1_000_000L;

    @Inject
    private Settings settings;

    @Inject
    private Engine engine;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;
    private @Nullable Seen seen;
    private volatile AreaMap map = AreaMap.NONE;

    /** What a map was made from: the file at one moment, and the areas known then. */
    private record Seen(String stamp, List<AreaCode> areas) {}

    void start(@Observes @Priority(AFTER_ENGINE) Startup startup) {
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        looking.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }

    /** The map as it is now. */
    public AreaMap current() {
        return map;
    }

    private void look() {
        try {
            Path path = settings.map();
            List<AreaCode> areas = engine.current().catalogue().areas().all().stream()
                    .map(Area::code)
                    .toList();
            Seen now = new Seen(stamp(path), areas);
            if (!now.equals(seen)) {
                map = read(path, areas, settings.isMapNamed());
                seen = now;
                say(path, map);
            }
        } catch (RuntimeException | IOException unreadable) {
            // An exception would end the schedule. The next look tries again.
            LOG.log(Level.WARNING, "The map could not be looked at: {0}", unreadable.getMessage());
        }
    }

    private static String stamp(Path path) throws IOException {
        if (!Files.exists(path)) {
            return "none";
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    /**
     * The map in a file; what is wrong with the file becomes its fault.
     *
     * @param isNamed whether the configuration names the file, so that it should be there
     */
    static AreaMap read(Path path, List<AreaCode> areas, boolean isNamed) {
        if (!Files.exists(path)) {
            return isNamed ? AreaMap.broken("there is no such file") : AreaMap.NONE;
        }
        Optional<String> unfit = unfit(path);
        if (unfit.isPresent()) {
            return AreaMap.broken(unfit.get());
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            return AreaMap.read(file, areas);
        } catch (MapFault fault) {
            return AreaMap.broken(String.valueOf(fault.getMessage()));
        } catch (IOException unreadable) {
            return AreaMap.broken("the file system does not let it be read");
        }
    }

    private static Optional<String> unfit(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.of("it is not a file");
        }
        return path.toFile().length() > MOST_BYTES
                ? Optional.of(
                        "it is larger than %d MB; use generalised boundaries, which are smaller".formatted(MEGABYTES))
                : Optional.empty();
    }

    private static void say(Path path, AreaMap read) {
        String fault = read.fault();
        if (fault != null) {
            Console.show("The map file could not be read: %s. The file is %s.".formatted(fault, path));
            LOG.log(Level.WARNING, "The map file {0} could not be read: {1}", path, fault);
        } else if (read.isDrawn()) {
            LOG.log(
                    Level.INFO,
                    "The map file {0} was read; areas drawn: {1}",
                    path,
                    read.shapes().size());
            read.remarks().forEach(remark -> LOG.log(Level.WARNING, "The map file {0}: {1}", path, remark));
        }
    }
}
