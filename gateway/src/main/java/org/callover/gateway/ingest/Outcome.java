package org.callover.gateway.ingest;

import java.util.Optional;
import org.callover.kpi.dataset.Dataset;

/**
 * What an import came to.
 *
 * @param dataset the data with the import in it; none where nothing is kept
 */
record Outcome(Receipt receipt, Optional<Dataset> dataset) {}
