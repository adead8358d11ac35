package org.callover.gateway.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.callover.gateway.engine.Change;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.engine.ledger.LedgerWriter;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.store.LedgerEntry;
import org.callover.gateway.store.LedgerHead;
import org.callover.gateway.store.MemoryDefinitionStore;
import org.callover.gateway.store.MemoryLedgerStore;
import org.callover.gateway.store.MemoryObservationStore;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.catalogue.DefinitionText;
import org.callover.kpi.catalogue.Documents;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.feed.check.TwoBoroughs;
import org.callover.kpi.observation.Observation;
import org.jspecify.annotations.Nullable;

/** A place where tests hand in files: two boroughs, a few series and a feed, and a store in memory. */
final class TestImports {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);

    static final ImportOptions KEEP = new ImportOptions(null, false, false, false, null);
    static final ImportOptions KEEP_THE_GOOD = new ImportOptions(null, false, true, false, null);
    static final ImportOptions ONLY_TRY = new ImportOptions(null, true, false, false, null);

    private final MemoryObservationStore store = new MemoryObservationStore();
    private final MemoryLedgerStore ledgerStore = new MemoryLedgerStore();
    private final LedgerWriter writer = new LedgerWriter(ledgerStore, new MemoryDefinitionStore(), store, CLOCK);
    private final Lock turn = new ReentrantLock();
    private volatile Snapshot now =
            new Snapshot(catalogue(TwoBoroughs.AREAS), Dataset.EMPTY, List.of(), Ledger.EMPTY, CLOCK);
    private Consumer<Upload> afterChecking = upload -> {};
    private Consumer<@Nullable String> beforeKeeping = fileName -> {};
    private final ImportQueue line = new ImportQueue(this::checked, () -> now, this::kept, this::made);

    private CheckedFile checked(Upload upload, ImportOptions options, CheckingBasis basis) {
        CheckedFile file = CheckedFile.check(upload, options, basis);
        afterChecking.accept(upload);
        return file;
    }

    private Made<Receipt> kept(CheckedFile file, Snapshot before, LedgerHead head, Sender sender) {
        beforeKeeping.accept(file.receipt().fileName());
        return new ImportRun(store, writer).keep(file, before, head, sender);
    }

    private Receipt made(Change<Receipt> change) {
        turn.lock();
        try {
            Made<Receipt> made = change.on(now, ledgerStore.head());
            now = made.after();
            return made.result();
        } finally {
            turn.unlock();
        }
    }

    /** Has something done once a file is checked and before it takes its turn. */
    void afterChecking(Consumer<Upload> action) {
        afterChecking = action;
    }

    /** Has something done with the name of a file that has its turn, before it is kept. */
    void beforeKeeping(Consumer<@Nullable String> action) {
        beforeKeeping = action;
    }

    /** Puts other definitions in force, in which a borough has another name. */
    void renameArea(String before, String after) {
        now = new Snapshot(
                catalogue(TwoBoroughs.AREAS.replace("name: " + before, "name: " + after)),
                now.dataset(),
                List.of(),
                now.ledger(),
                CLOCK);
    }

    Dataset dataset() {
        return now.dataset();
    }

    private static Catalogue catalogue(String areas) {
        return Documents.catalogue(
                new DefinitionText("areas.yaml", areas, DefinitionText.Origin.GATEWAY),
                new DefinitionText("feed.yaml", TwoBoroughs.FEED, DefinitionText.Origin.GATEWAY));
    }

    Receipt take(String csv) {
        return take(csv.getBytes(StandardCharsets.UTF_8), KEEP);
    }

    Receipt take(String csv, ImportOptions options) {
        return take(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    Receipt take(byte[] file, ImportOptions options) {
        try (Upload upload = Upload.receive(new ByteArrayInputStream(file), options.fileName())) {
            return line.take(upload, options, Sender.named("officer"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The problem a file is refused with as a whole. */
    ProblemDetail refusal(byte[] file) {
        try {
            return new ProblemDetail(500, "NOT_REFUSED", take(file, KEEP).toString(), null, List.of());
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }

    /** The faults of a file's rows, as {@code line:column CODE}. */
    static List<String> faults(Receipt receipt) {
        return receipt.errors().stream()
                .map((Fault fault) -> fault.line() + ":" + fault.column() + " " + fault.code())
                .toList();
    }

    /** What is stored, as {@code series area period} and its latest value. */
    Map<String, BigDecimal> stored() {
        Map<String, BigDecimal> all = new TreeMap<>();
        store.replay(
                0,
                Integer.MAX_VALUE,
                (Observation one) -> all.put(one.series() + " " + one.area() + " " + one.period(), one.value()));
        return all;
    }

    /** The entries of the ledger, as they are stored. */
    List<LedgerEntry> ledger() {
        return ledgerStore.entries(0, Integer.MAX_VALUE);
    }

    MemoryObservationStore store() {
        return store;
    }

    /** A control total as {@code file=stored+apart+unmapped+rejected}. */
    static Map<String, String> totals(Receipt receipt) {
        Map<String, String> totals = new TreeMap<>();
        receipt.controlTotals()
                .forEach(total -> totals.put(
                        total.name(),
                        String.join(
                                " ",
                                total.file().toPlainString(),
                                "=",
                                total.stored().toPlainString(),
                                "+",
                                total.apart().toPlainString(),
                                "+",
                                total.unmapped().toPlainString(),
                                "+",
                                total.rejected().toPlainString())));
        return totals;
    }
}
