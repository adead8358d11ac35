package org.callover.gateway.ingest;

import java.time.YearMonth;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Ledger;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.feed.reading.KnownNames;

/**
 * The definitions and the data that a file is checked against.
 *
 * @param ledger the ledger that led to them
 * @param lastEnded the last month that has ended
 */
record CheckingBasis(Catalogue catalogue, Dataset dataset, Ledger ledger, YearMonth lastEnded) {

    static CheckingBasis of(Snapshot snapshot) {
        return new CheckingBasis(snapshot.catalogue(), snapshot.dataset(), snapshot.ledger(), snapshot.lastEnded());
    }

    /** The names that the figures of a file may use. */
    KnownNames names() {
        return new KnownNames(catalogue.series(), catalogue.areas());
    }

    /** The number that the next import gets. */
    int nextNumber() {
        return ledger.lastImport() + 1;
    }

    /** Whether the definitions are the same, so that a file passes both checks or neither. */
    boolean hasDefinitionsOf(CheckingBasis other) {
        return catalogue.equals(other.catalogue);
    }

    boolean hasDataOf(CheckingBasis other) {
        return dataset.equals(other.dataset);
    }
}
