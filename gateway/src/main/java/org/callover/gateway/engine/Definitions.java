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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.callover.gateway.config.Settings;
import org.callover.gateway.engine.Resolution.Resolved;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.DefinitionStore.Kept;
import org.callover.gateway.store.KeyStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.CatalogueReader;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.DefinitionText.Origin;
import org.callover.kpi.catalogue.FolderSource;
import org.callover.kpi.catalogue.FolderSource.Ignored;
import org.callover.kpi.catalogue.FolderSource.Look;
import org.callover.kpi.indicator.DefinitionProblem;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of an instance: those of the war and its modules, which are read at start, and those of the
 * {@code definitions/} folder, which are read again whenever the folder changes.
 *
 * <p>A fault keeps out its own file and what needs it, and nothing else; what was last in force of it stays in force.
 */
@ApplicationScoped
public class Definitions {

    private static final Logger LOG = Logger.getLogger(Definitions.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    /**
     * What is in force, since when, and what lies in the folder and is not.
     *
     * @param refused the faults because of which something that lies in the folder is not in force
     * @param warnings what is asked back about the documents in force
     * @param earlier the files of which an earlier text is in force, and since when that is
     * @param ignored the files of the folder that are not read
     */
    public record State(
            Catalogue catalogue,
            Instant loadedAt,
            List<DefinitionProblem> refused,
            List<DefinitionProblem> warnings,
            Map<String, Instant> earlier,
            List<Ignored> ignored) {
        public State {
            refused = List.copyOf(refused);
            warnings = List.copyOf(warnings);
            earlier = Map.copyOf(earlier);
            ignored = List.copyOf(ignored);
        }
    }

    @Inject
    private Settings settings;

    @Inject
    private KeyStore keys;

    @Inject
    private DefinitionStore store;

    @Inject
    private Clock clock;

    @Inject
    private Event<Catalogue> changes;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;

    private final DefinitionTexts texts = new DefinitionTexts();
    /** The faults of modules, which were left out at the start and stay out. */
    private List<DefinitionProblem> ofModules = List.of();

    private final FolderWatch watch = new FolderWatch();
    /** The texts of the folder's files that are in force, by name. */
    private Map<String, Kept> kept = Map.of();

    private volatile State state = new State(
            CatalogueReader.read(List.of()).catalogue(), Instant.EPOCH, List.of(), List.of(), Map.of(), List.of());

    /** Reads everything; a faulty document is left out, or its last sound text is taken, and its faults are said. */
    Catalogue start() {
        Path folder = folder();
        if (keys.isEmpty()) {
            texts.copyExamplesTo(folder);
        }
        watch.changed(folder);
        store.all().forEach(text -> kept = with(kept, text));
        Look look = new FolderSource(folder).look();
        Resolved resolved = resolve(look, look.texts());
        leaveModulesOut(resolved.refused());
        putInForce(resolved, look);
        sayRefused(resolved.refused(), "These definitions were left out because of faults:");
        look.ignored()
                .forEach(file -> say("Not read as a definition: %s, because %s".formatted(file.name(), file.why())));
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        looking.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return resolved.checked().catalogue();
    }

    private static Map<String, Kept> with(Map<String, Kept> texts, Kept text) {
        Map<String, Kept> more = new TreeMap<>(texts);
        more.put(text.name(), text);
        return more;
    }

    /** A file that is there and cannot be opened counts as it was last read. */
    private Resolved resolve(Look look, List<DefinitionText> folder) {
        Map<String, String> last = new TreeMap<>();
        kept.forEach((name, text) -> last.put(name, text.yaml()));
        List<DefinitionText> all = new ArrayList<>(folder);
        Set<String> unread = look.ignored().stream().map(Ignored::name).collect(Collectors.toSet());
        kept.values().stream()
                .filter(text -> unread.contains(text.name()))
                .map(text -> new DefinitionText(text.name(), text.yaml(), Origin.OFFICER))
                .forEach(all::add);
        return Resolution.of(texts.fixed(), all, last);
    }

    private void leaveModulesOut(List<DefinitionProblem> problems) {
        Set<String> modules = texts.fixedNames();
        ofModules = problems.stream()
                .filter(problem -> modules.contains(problem.document()))
                .toList();
        texts.forget(ofModules.stream().map(DefinitionProblem::document).collect(Collectors.toSet()));
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
    public List<DefinitionProblem> check(String name, String yaml) {
        Look look = new FolderSource(folder()).look();
        return faults(name, yaml, resolve(look, DefinitionTexts.with(look.texts(), name, yaml)));
    }

    /** What is asked back about a text that may be adopted. */
    public List<DefinitionProblem> warnings(String name, String yaml) {
        Look look = new FolderSource(folder()).look();
        return resolve(look, DefinitionTexts.with(look.texts(), name, yaml)).checked().warnings().stream()
                .filter(warning -> warning.document().equals(name))
                .toList();
    }

    /** Those because of which a text does not come into force; the faults that other files have anyway are not its own. */
    private static List<DefinitionProblem> faults(String name, String yaml, Resolved resolved) {
        if (yaml.equals(resolved.inForce().get(name)) && !resolved.earlier().contains(name)) {
            return List.of();
        }
        List<DefinitionProblem> own = resolved.refused().stream()
                .filter(problem -> problem.document().equals(name))
                .toList();
        return own.isEmpty() ? resolved.refused() : own;
    }

    /**
     * Writes a text into the {@code definitions/} folder and puts it in force, if it brings no fault.
     *
     * @return the faults; where there are any, nothing was written
     */
    public synchronized List<DefinitionProblem> adopt(String name, String yaml) {
        Look look = new FolderSource(folder()).look();
        Resolved resolved = resolve(look, DefinitionTexts.with(look.texts(), name, yaml));
        List<DefinitionProblem> faults = faults(name, yaml, resolved);
        if (faults.isEmpty()) {
            write(name, yaml);
            watch.changed(folder());
            putInForce(resolved, look);
            changes.fire(resolved.checked().catalogue());
        }
        return faults;
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
        Look look = new FolderSource(folder()).look();
        String before = state.catalogue().revision();
        Resolved resolved = resolve(look, look.texts());
        putInForce(resolved, look);
        if (!resolved.checked().catalogue().revision().equals(before)) {
            changes.fire(resolved.checked().catalogue());
            say("Definitions read again: " + resolved.checked().catalogue().revision() + " is in force.");
        }
        sayRefused(resolved.refused(), "These definitions are not in force because of faults:");
    }

    /** What is in force is kept in the database too, so that a fault and a restart together lose nothing. */
    private void putInForce(Resolved resolved, Look look) {
        Instant now = clock.instant();
        Map<String, Kept> texts = new TreeMap<>();
        resolved.inForce().forEach((name, yaml) -> {
            Kept known = kept.get(name);
            texts.put(name, known != null && known.yaml().equals(yaml) ? known : new Kept(name, yaml, now));
        });
        if (!texts.equals(kept)) {
            store.replace(texts.values());
            kept = texts;
        }
        List<DefinitionProblem> refused = new ArrayList<>(ofModules);
        resolved.refused().stream()
                .filter(problem -> !ofModules.contains(problem))
                .forEach(refused::add);
        Map<String, Instant> earlier = new TreeMap<>();
        texts.values().stream()
                .filter(text -> resolved.earlier().contains(text.name()))
                .forEach(text -> earlier.put(text.name(), text.since()));
        boolean isSame = resolved.checked()
                .catalogue()
                .revision()
                .equals(state.catalogue().revision());
        state = new State(
                resolved.checked().catalogue(),
                isSame ? state.loadedAt() : now,
                refused,
                resolved.checked().warnings(),
                earlier,
                look.ignored());
        earlier.forEach((name, since) ->
                say("%s has faults; the version in force since %s stays in force.".formatted(name, since)));
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

    private static void sayRefused(List<DefinitionProblem> problems, String heading) {
        if (!problems.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(heading));
            problems.forEach(problem -> lines.add("  " + problem));
            say(String.join(System.lineSeparator(), lines));
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
