package org.callover.gateway.ingest;

import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.dataset.Dataset;

/**
 * The result of storing a file.
 *
 * @param dataset the data with this import included
 */
record ImportOutcome(Receipt receipt, Dataset dataset) {}
