package org.callover.gateway.ingest;

import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.dataset.Dataset;

/**
 * What keeping a file came to.
 *
 * @param dataset the data with the import in it
 */
record ImportOutcome(Receipt receipt, Dataset dataset) {}
