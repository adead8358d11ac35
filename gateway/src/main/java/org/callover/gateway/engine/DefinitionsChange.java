package org.callover.gateway.engine;

import org.callover.kpi.catalogue.Catalogue;

/**
 * Definitions that come into force.
 *
 * @param author who or what changed them, for the ledger
 */
record DefinitionsChange(Catalogue catalogue, String author) {}
