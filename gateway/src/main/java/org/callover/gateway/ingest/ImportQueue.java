package org.callover.gateway.ingest;

import java.util.function.Supplier;
import org.callover.gateway.engine.Change;
import org.callover.gateway.engine.Change.Made;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.gateway.store.LedgerHead;

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

    /** A way to store a checked file, as a part of the transaction of a change. */
    interface Keeper {
        Made<Receipt> keep(CheckedFile file, Snapshot now, LedgerHead head, Sender sender);
    }

    /** A way to make a change when its turn comes; when it returns, the change is committed and in force. */
    interface Turns {
        Receipt make(Change<Receipt> change);
    }

    private final Check check;
    private final Supplier<Snapshot> inForce;
    private final Keeper keep;
    private final Turns turns;
    private final CheckingRoom room = new CheckingRoom();

    ImportQueue(Check check, Supplier<Snapshot> inForce, Keeper keep, Turns turns) {
        this.check = check;
        this.inForce = inForce;
        this.keep = keep;
        this.turns = turns;
    }

    Receipt take(Upload upload, ImportOptions options, Sender sender) {
        return room.with(upload.size(), () -> checkedAndKept(upload, options, sender));
    }

    private Receipt checkedAndKept(Upload upload, ImportOptions options, Sender sender) {
        try (CheckedFile file = check.check(upload, options, CheckingBasis.of(inForce.get()))) {
            return file.isToBeKept() ? turns.make((now, head) -> inTurn(file, now, head, sender)) : file.receipt();
        }
    }

    private Made<Receipt> inTurn(CheckedFile file, Snapshot now, LedgerHead head, Sender sender) {
        CheckingBasis basis = CheckingBasis.of(now);
        if (basis.hasDefinitionsOf(file.basis())) {
            return keep.keep(file, now, head, sender);
        }
        try (CheckedFile again = file.again(basis)) {
            return again.isToBeKept() ? keep.keep(again, now, head, sender) : new Made<>(again.receipt(), now);
        }
    }
}
