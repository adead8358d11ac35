package org.callover.gateway.ingest;

import java.util.concurrent.locks.Lock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.callover.gateway.engine.ledger.Ledger;
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

    /** A way to store a checked file; when it returns, the file is committed. */
    interface Keeper {
        ImportOutcome keep(CheckedFile file, CheckingBasis now, Sender sender);
    }

    private final Check check;
    private final Supplier<CheckingBasis> inForce;
    private final Keeper keep;
    private final BiConsumer<Dataset, Ledger> publish;
    private final Supplier<Lock> turn;
    private final CheckingRoom room = new CheckingRoom();

    /** @param turn the lock that a file holds while it is stored and put in force */
    ImportQueue(
            Check check,
            Supplier<CheckingBasis> inForce,
            Keeper keep,
            BiConsumer<Dataset, Ledger> publish,
            Supplier<Lock> turn) {
        this.check = check;
        this.inForce = inForce;
        this.keep = keep;
        this.publish = publish;
        this.turn = turn;
    }

    Receipt take(Upload upload, ImportOptions options, Sender sender) {
        return room.with(upload.size(), () -> checkedAndKept(upload, options, sender));
    }

    private Receipt checkedAndKept(Upload upload, ImportOptions options, Sender sender) {
        try (CheckedFile file = check.check(upload, options, inForce.get())) {
            return file.isToBeKept() ? inTurn(file, sender) : file.receipt();
        }
    }

    private Receipt inTurn(CheckedFile file, Sender sender) {
        Lock ours = turn.get();
        ours.lock();
        try {
            CheckingBasis now = inForce.get();
            if (now.hasDefinitionsOf(file.basis())) {
                return kept(file, now, sender);
            }
            try (CheckedFile again = file.again(now)) {
                return again.isToBeKept() ? kept(again, now, sender) : again.receipt();
            }
        } finally {
            ours.unlock();
        }
    }

    private Receipt kept(CheckedFile file, CheckingBasis now, Sender sender) {
        ImportOutcome outcome = keep.keep(file, now, sender);
        publish.accept(outcome.dataset(), outcome.ledger());
        return outcome.receipt();
    }
}
