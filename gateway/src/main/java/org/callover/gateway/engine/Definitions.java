package org.callover.gateway.engine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callover.gateway.config.Settings;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.DefinitionsFolder.Reading;
import org.callover.gateway.engine.TextsInForce.Resolved;
import org.callover.gateway.engine.code.CodeDigest;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.gateway.store.KeyStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.FolderSource.FolderTexts;
import org.callover.kpi.indicator.DefinitionProblem;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of definitions. It reads those of the war and its modules at the start, and those of the
 * {@code definitions/} folder again whenever the folder changes.
 *
 * <p>A fault keeps out only its own file and the files that need it. The earlier text of such a file stays in force.
 */
@ApplicationScoped
public class Definitions {

    private static final Logger LOG = System.getLogger(Definitions.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final String FOLDER = "definitions folder";

    @Inject
    private Settings settings;

    @Inject
    private KeyStore keys;

    @Inject
    private DefinitionsInForce inForce;

    @Inject
    private Event<DefinitionsChange> changes;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;
    private volatile @Nullable DefinitionsFolder opened;

    private final DefinitionCheck check = new DefinitionCheck();

    /**
     * The result of checking a text that was sent.
     *
     * @param faults the reasons why it cannot come into force; empty if it can
     * @param warnings what its author should check
     * @param before the definitions in force without it
     * @param after the definitions that are, or would be, in force with it
     */
    public record Trial(
            List<DefinitionProblem> faults, List<DefinitionProblem> warnings, Catalogue before, Catalogue after) {
        public Trial {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads everything and shows the faults. A document with faults is left out, or its last text without faults is
     * used. If anything differs from when the service last ran, it is a change by the definitions folder, if the folder
     * changed, and otherwise by the release.
     */
    synchronized DefinitionsChange start() {
        Path path = settings.data().resolve("definitions");
        if (keys.isEmpty()) {
            ShippedTexts.copyExamplesTo(path);
        }
        DefinitionsFolder folder = new DefinitionsFolder(path);
        opened = folder;
        inForce.recall();
        Reading reading = folder.read();
        FolderTexts texts = reading.texts();
        Map<String, TextInForce> last = inForce.texts();
        Resolved resolved = check.folder(texts, last);
        check.leaveModulesOut(resolved.refused());
        publish(resolved, reading);
        showFaults(resolved.refused(), "These definitions were left out, because of their faults:");
        texts.ignored()
                .forEach(file -> Console.show("This file was not read as a definition: %s. %s."
                        .formatted(file.name(), sentence(file.why()))));
        boolean isOfFolder = !last.isEmpty() && !inForce.texts().equals(last);
        return new DefinitionsChange(
                resolved.checked().catalogue(), isOfFolder ? FOLDER : "release " + CodeDigest.currentName());
    }

    /** Starts to look for changes of the folder. Call it when a new catalogue can be put in force. */
    void watch() {
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        looking.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.shutdownNow();
        }
    }

    /** The definitions in force, and the faults of those that were refused. */
    public DefinitionsState state() {
        return inForce.state();
    }

    /** Checks a text together with the definitions in force, without changing anything. */
    public Trial check(String name, String yaml) {
        FolderTexts texts = folder().read().texts();
        return trial(name, yaml, check.with(name, yaml, texts, inForce.texts()));
    }

    /**
     * Writes a text to the {@code definitions/} folder and puts it in force, unless it causes a fault.
     *
     * @param author the name of the caller, for the ledger
     */
    public synchronized Trial adopt(String name, String yaml, String author) {
        Reading reading = folder().read();
        Resolved resolved = check.with(name, yaml, reading.texts(), inForce.texts());
        Trial trial = trial(name, yaml, resolved);
        if (trial.faults().isEmpty()) {
            Reading written = folder().write(name, yaml, reading);
            changes.fire(new DefinitionsChange(trial.after(), author));
            publish(resolved, written);
        }
        return trial;
    }

    private Trial trial(String name, String yaml, Resolved resolved) {
        List<DefinitionProblem> warnings = resolved.checked().warnings().stream()
                .filter(warning -> warning.document().equals(name))
                .toList();
        return new Trial(
                DefinitionCheck.faults(name, yaml, resolved),
                warnings,
                inForce.state().catalogue(),
                resolved.checked().catalogue());
    }

    /** Reads the folder again if it changed. */
    private synchronized void look() {
        try {
            if (folder().changed()) {
                reload();
            }
        } catch (RuntimeException unreadable) {
            // An exception would end the schedule. The next look tries again, as nothing was accepted.
            LOG.log(Level.WARNING, "The definitions could not be read again: {0}", unreadable.getMessage());
        }
    }

    /** Puts the folder in force for all calls, and then says so in the list of definitions. */
    private void reload() {
        Reading reading = folder().read();
        Resolved resolved = check.folder(reading.texts(), inForce.texts());
        Catalogue catalogue = resolved.checked().catalogue();
        boolean isNew = !catalogue.revision().equals(inForce.state().catalogue().revision());
        if (isNew) {
            changes.fire(new DefinitionsChange(catalogue, FOLDER));
        }
        publish(resolved, reading);
        if (isNew) {
            Console.show("The definitions were read again, and revision " + catalogue.revision() + " is in force.");
        }
        showFaults(resolved.refused(), "These definitions are not in force, because of their faults:");
    }

    private void publish(Resolved resolved, Reading reading) {
        inForce.publish(resolved, check.refused(resolved), reading.texts().ignored());
        folder().accept(reading);
        inForce.state()
                .earlier()
                .forEach((name, since) -> Console.show(
                        "%s has faults. Its earlier text, in force since %s, stays in force.".formatted(name, since)));
    }

    private DefinitionsFolder folder() {
        return Objects.requireNonNull(opened, "no definitions are read before the start is complete");
    }

    private static void showFaults(List<DefinitionProblem> problems, String heading) {
        if (!problems.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(heading));
            problems.forEach(problem -> lines.add("  " + problem));
            Console.show(String.join(System.lineSeparator(), lines));
        }
    }
}
