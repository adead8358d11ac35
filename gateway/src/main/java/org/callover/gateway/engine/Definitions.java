package org.callover.gateway.engine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.callover.gateway.config.Settings;
import org.callover.gateway.store.KeyStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.indicator.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of an instance: those of the war and its modules, which are read at start, and those of the
 * {@code definitions/} folder, which are read again whenever the folder changes.
 *
 * <p>While the service runs it is all or nothing: one fault anywhere, and the definitions in force stay in force.
 */
@ApplicationScoped
public class Definitions {

    private static final Logger LOG = Logger.getLogger(Definitions.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    /**
     * What is in force, since when, and the faults that kept the folder's last state from coming into force.
     */
    public record State(Catalogue catalogue, Instant loadedAt, List<Problem> refused) {
        public State {
            refused = List.copyOf(refused);
        }
    }

    @Inject
    private Settings settings;

    @Inject
    private KeyStore keys;

    @Inject
    private Event<Catalogue> changes;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;

    private final Texts texts = new Texts();
    /** The faults of modules, which were left out at the start and stay out. */
    private List<Problem> ofModules = List.of();

    private final FolderWatch watch = new FolderWatch();
    private volatile State state = new State(CatalogueReader.read(List.of()).catalogue(), Instant.EPOCH, List.of());

    /** Reads everything; a faulty document is left out, and its faults are said. */
    Catalogue start() {
        Path folder = folder();
        if (keys.isEmpty()) {
            texts.copyExamplesTo(folder);
        }
        watch.changed(folder);
        Checked checked = Checked.of(texts.all(folder));
        state = new State(checked.catalogue(), Instant.now(), checked.problems());
        leaveModulesOut(checked.problems());
        say(checked.problems(), "Left out of the definitions, because of these faults:");
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        looking.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return checked.catalogue();
    }

    private void leaveModulesOut(List<Problem> problems) {
        Set<String> modules = texts.fixedNames();
        ofModules = problems.stream()
                .filter(problem -> modules.contains(problem.document()))
                .toList();
        texts.forget(ofModules.stream().map(Problem::document).collect(Collectors.toSet()));
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }

    public State state() {
        return state;
    }

    /** The faults that a text would bring, checked together with everything in force; none if it may be adopted. */
    public List<Problem> check(String name, String yaml) {
        return Checked.of(texts.with(folder(), name, yaml)).problems();
    }

    /**
     * Writes a text into the {@code definitions/} folder and puts it in force, if it brings no fault.
     *
     * @return the faults; where there are any, nothing was written
     */
    public synchronized List<Problem> adopt(String name, String yaml) {
        Checked checked = Checked.of(texts.with(folder(), name, yaml));
        if (checked.problems().isEmpty()) {
            write(name, yaml);
            watch.changed(folder());
            putInForce(checked);
        }
        return checked.problems();
    }

    /** Reads the folder again if it changed. */
    private synchronized void look() {
        try {
            if (watch.changed(folder())) {
                reload();
            }
        } catch (RuntimeException unreadable) {
            // A schedule ends with its first exception, and the folder may be readable again later.
            LOG.log(Level.WARNING, "The definitions folder could not be read: {0}", unreadable.getMessage());
        }
    }

    private void reload() {
        Checked checked = Checked.of(texts.all(folder()));
        if (checked.problems().isEmpty()) {
            putInForce(checked);
            System.out.println("Definitions read again: " + checked.catalogue().revision() + " is in force.");
        } else {
            List<Problem> refused = new ArrayList<>(ofModules);
            refused.addAll(checked.problems());
            state = new State(state.catalogue(), state.loadedAt(), refused);
            say(checked.problems(), "The changed definitions are refused, the ones before stay in force:");
        }
    }

    private void putInForce(Checked checked) {
        state = new State(checked.catalogue(), Instant.now(), ofModules);
        changes.fire(checked.catalogue());
    }

    private void write(String name, String yaml) {
        try {
            Path file = folder().resolve(name);
            Path draft = Files.createTempFile(folder(), name, ".part");
            Files.writeString(draft, yaml);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path folder() {
        return settings.data().resolve("definitions");
    }

    private static void say(List<Problem> problems, String heading) {
        if (!problems.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(heading));
            problems.forEach(problem -> lines.add("  " + problem));
            System.out.println(String.join(System.lineSeparator(), lines));
        }
    }
}
