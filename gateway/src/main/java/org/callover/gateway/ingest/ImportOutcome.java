package org.callover.gateway.ingest;

import org.callover.gateway.engine.ledger.Ledger;
import org.callover.gateway.ingest.receipt.Receipt;
import org.callover.kpi.dataset.Dataset;

/**
 * The result of storing a file.
 *
 * @param dataset the data with this import included
 * @param ledger the ledger with this import included, if it changed anything
 */
record ImportOutcome(Receipt receipt, Dataset dataset, Ledger ledger) {}
