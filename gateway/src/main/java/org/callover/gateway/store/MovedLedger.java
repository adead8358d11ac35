package org.callover.gateway.store;

import java.util.Optional;

/** The ledger that was copied here at this start, if one was. */
public interface MovedLedger {

    /** The end of the ledger as it was where it came from. */
    Optional<LedgerHead> source();
}
