package org.callover.gateway.ingest;

import java.time.YearMonth;
import org.callover.gateway.engine.Snapshot;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.dataset.Dataset;
import org.callover.kpi.feed.reading.KnownNames;

/**
 * What a file is checked against: the definitions, and the data that it adds to.
 *
 * @param lastEnded the last month that has ended
 */
record CheckingBasis(Catalogue catalogue, Dataset dataset, YearMonth lastEnded) {

    static CheckingBasis of(Snapshot snapshot) {
        return new CheckingBasis(snapshot.catalogue(), snapshot.dataset(), snapshot.lastEnded());
    }

    /** What figures of a file can be of. */
    KnownNames names() {
        return new KnownNames(catalogue.series(), catalogue.areas());
    }

    /** The number of the import that is kept next, if none is kept before it. */
    int nextNumber() {
        return dataset.revision() + 1;
    }

    /** Whether a file that is good by the one is good by the other. */
    boolean hasDefinitionsOf(CheckingBasis other) {
        return catalogue.equals(other.catalogue);
    }

    boolean hasDataOf(CheckingBasis other) {
        return dataset.equals(other.dataset);
    }
}
