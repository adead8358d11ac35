package org.callover.gateway.ingest;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.dataset.Dataset;

/**
 * The way of files into what is in force: they are checked side by side, and kept one after the other.
 *
 * <p>A file is checked against what was in force when that began. If another import came first, its observations are
 * counted anew against the newer data; if the definitions changed, it is checked again while it has its turn.
 */
final class ImportQueue {

    /** The reading and checking of a file. */
    interface Check {
        CheckedFile check(Upload upload, ImportOptions options, CheckingBasis basis);
    }

    private final Check check;
    private final Supplier<CheckingBasis> inForce;
    private final BiFunction<CheckedFile, CheckingBasis, ImportOutcome> keep;
    private final Consumer<Dataset> publish;
    private final CheckingRoom room = new CheckingRoom();
    private final ReentrantLock turn = new ReentrantLock(true);

    ImportQueue(
            Check check,
            Supplier<CheckingBasis> inForce,
            BiFunction<CheckedFile, CheckingBasis, ImportOutcome> keep,
            Consumer<Dataset> publish) {
        this.check = check;
        this.inForce = inForce;
        this.keep = keep;
        this.publish = publish;
    }

    Receipt take(Upload upload, ImportOptions options) {
        return room.with(upload.size(), () -> checkedAndKept(upload, options));
    }

    private Receipt checkedAndKept(Upload upload, ImportOptions options) {
        try (CheckedFile file = check.check(upload, options, inForce.get())) {
            return file.isToBeKept() ? inTurn(file) : file.receipt();
        }
    }

    private Receipt inTurn(CheckedFile file) {
        turn.lock();
        try {
            CheckingBasis now = inForce.get();
            if (now.hasDefinitionsOf(file.basis())) {
                return kept(file, now);
            }
            try (CheckedFile again = file.again(now)) {
                return again.isToBeKept() ? kept(again, now) : again.receipt();
            }
        } finally {
            turn.unlock();
        }
    }

    private Receipt kept(CheckedFile file, CheckingBasis now) {
        ImportOutcome outcome = keep.apply(file, now);
        publish.accept(outcome.dataset());
        return outcome.receipt();
    }
}
