package org.callover.gateway.ingest;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.dataset.Dataset;

/**
 * A queue of imports: files are checked at the same time, but stored one after the other.
 *
 * <p>A file is checked against the definitions and data in force when the check starts. If another import is stored
 * first, the effect of the file is counted again on the newer data. If the definitions changed, the file is checked
 * again when its turn comes.
 */
final class ImportQueue {

    /** A way to read and check a file. */
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
