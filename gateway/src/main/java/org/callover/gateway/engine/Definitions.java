package org.callover.gateway.engine;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.callover.gateway.config.Settings;
import org.callover.gateway.console.Console;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.code.CodeDigest;
import org.callover.gateway.engine.definition.DefinitionCheck;
import org.callover.gateway.engine.definition.DefinitionsFolder;
import org.callover.gateway.engine.definition.DefinitionsFolder.Reading;
import org.callover.gateway.engine.definition.DefinitionsState;
import org.callover.gateway.engine.definition.ShippedTexts;
import org.callover.gateway.engine.definition.TextsInForce.Resolved;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.store.DefinitionStore.TextInForce;
import org.callover.gateway.store.KeyStore;
import org.callover.kpi.catalogue.Catalogue;
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
    private Engine engine;

    @Inject
    private Changes changes;

    @Inject
    private LedgerWriter writer;

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;
    private volatile @Nullable DefinitionsFolder opened;
    private @Nullable Candidate first;

    /** The texts in force that the list of definitions and the folder show. */
    private SortedMap<String, TextInForce> settled = new TreeMap<>();

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
     * The folder at one moment, checked.
     *
     * @param inForce the texts that were in force then
     */
    private record Candidate(Reading reading, SortedMap<String, TextInForce> inForce, Resolved resolved) {}

    /**
     * Reads the definitions as they should be in force, and nothing else. A document with faults is left out, or its last
     * text without faults is used.
     */
    synchronized Catalogue read(Ledger ledger) {
        Path path = settings.data().resolve("definitions");
        if (keys.isEmpty()) {
            ShippedTexts.copyExamplesTo(path);
        }
        opened = new DefinitionsFolder(path, settings.data().resolve("definitions.synced"), ledger.texts());
        Candidate candidate = candidate(folder().read(), ledger.texts());
        check().leaveModulesOut(candidate.resolved().refused());
        first = candidate;
        return candidate.resolved().checked().catalogue();
    }

    private Candidate candidate(Reading reading, SortedMap<String, TextInForce> texts) {
        return new Candidate(reading, texts, check().resolve(folder().wanted(reading, texts), texts));
    }

    /**
     * Puts what was read in force, shows the faults, and starts to look for changes of the folder. If anything differs
     * from when a node last ran, it is a change by the definitions folder, if the folder changed, and otherwise by the
     * release.
     */
    synchronized void start() {
        Candidate candidate = Objects.requireNonNull(first, "read comes first");
        Snapshot now = engine.current();
        boolean isOfFolder = !candidate.inForce().isEmpty()
                && !DefinitionChange.texts(now, candidate.resolved(), 0, Instant.EPOCH)
                        .isEmpty();
        submit(candidate, isOfFolder ? FOLDER : "release " + CodeDigest.currentName());
        first = null;
        showFaults(candidate.resolved().refused(), "These definitions were left out, because of their faults:");
        candidate
                .reading()
                .texts()
                .ignored()
                .forEach(file -> Console.show("This file was not read as a definition: %s. %s."
                        .formatted(file.name(), sentence(file.why()))));
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        looking.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Puts what was read in force for all calls, and then says so in the list of definitions and in the folder. */
    private Resolved submit(Candidate candidate, String author) {
        Resolved resolved = DefinitionChange.isNothing(engine.current(), candidate.resolved())
                ? candidate.resolved()
                : changes.make((now, head) -> {
                    SortedMap<String, TextInForce> texts = now.ledger().texts();
                    Candidate current =
                            texts.equals(candidate.inForce()) ? candidate : candidate(candidate.reading(), texts);
                    return change(current.resolved(), author).on(now, head);
                });
        show(resolved, candidate.reading());
        folder().settle(candidate.reading(), engine.current().ledger().texts());
        return resolved;
    }

    private DefinitionChange change(Resolved resolved, String author) {
        return new DefinitionChange(resolved, author, writer, engine::snapshot);
    }

    private DefinitionCheck check() {
        return inForce.check();
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
        Snapshot now = engine.current();
        return trial(name, yaml, now.catalogue(), with(name, yaml, folder().read(), now));
    }

    /**
     * Puts a text in force, unless it causes a fault, and writes it to the {@code definitions/} folder.
     *
     * @param author the name of the caller, for the ledger
     * @param within what else is done in the same transaction, if the text comes into force
     */
    public synchronized Trial adopt(String name, String yaml, String author, Consumer<Trial> within) {
        Reading reading = folder().read();
        Adopted adopted = changes.make((now, head) -> {
            Resolved resolved = with(name, yaml, reading, now);
            Trial trial = trial(name, yaml, now.catalogue(), resolved);
            if (!trial.faults().isEmpty()) {
                return new Made<>(new Adopted(trial, resolved), now);
            }
            Snapshot after = change(resolved, author).on(now, head).after();
            within.accept(trial);
            return new Made<>(new Adopted(trial, resolved), after);
        });
        if (adopted.trial().faults().isEmpty()) {
            show(adopted.resolved(), reading);
            folder().write(name, yaml, reading);
        }
        return adopted.trial();
    }

    private record Adopted(Trial trial, Resolved resolved) {}

    private Resolved with(String name, String yaml, Reading reading, Snapshot now) {
        SortedMap<String, TextInForce> texts = now.ledger().texts();
        SortedMap<String, String> wanted = folder().wanted(reading, texts);
        wanted.put(name, yaml);
        return check().resolve(wanted, texts);
    }

    private static Trial trial(String name, String yaml, Catalogue before, Resolved resolved) {
        List<DefinitionProblem> warnings = resolved.checked().warnings().stream()
                .filter(warning -> warning.document().equals(name))
                .toList();
        return new Trial(
                DefinitionCheck.faults(name, yaml, resolved),
                warnings,
                before,
                resolved.checked().catalogue());
    }

    /** Reads the folder again if it changed, or if another node changed what is in force. */
    private synchronized void look() {
        try {
            boolean isNews = !engine.current().ledger().texts().equals(settled);
            if (isNews || folder().changed()) {
                reload();
            }
        } catch (RuntimeException unreadable) {
            // An exception would end the schedule. The next look tries again, as nothing was accepted.
            LOG.log(Level.WARNING, "The definitions could not be read again: {0}", unreadable.getMessage());
        }
    }

    private void reload() {
        String before = engine.current().catalogue().revision();
        Resolved resolved =
                submit(candidate(folder().read(), engine.current().ledger().texts()), FOLDER);
        String after = engine.current().catalogue().revision();
        if (!after.equals(before)) {
            Console.show("The definitions were read again, and revision " + after + " is in force.");
        }
        showFaults(resolved.refused(), "These definitions are not in force, because of their faults:");
    }

    private void show(Resolved resolved, Reading reading) {
        Ledger ledger = engine.current().ledger();
        settled = ledger.texts();
        inForce.publish(
                resolved, ledger, check().refused(resolved), reading.texts().ignored());
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
