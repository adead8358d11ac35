package org.callover.gateway.ingest;

import java.util.function.Consumer;
import org.callover.gateway.ingest.receipt.Receipt;

/**
 * Who sends a file.
 *
 * @param name the author in the ledger
 * @param told what is done with the receipt of a file that is stored, in the same transaction
 */
record Sender(String name, Consumer<Receipt> told) {

    /** A sender who needs no receipt. */
    static Sender named(String name) {
        return new Sender(name, receipt -> {});
    }
}
