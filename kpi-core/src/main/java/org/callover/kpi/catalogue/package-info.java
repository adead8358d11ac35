/**
 * Finds definitions on the class path and in folders, reads and checks them, and merges them into one immutable
 * {@link org.callover.kpi.catalogue.Catalogue}. Start at {@link org.callover.kpi.catalogue.CatalogueReader}.
 */
@NullMarked
package org.callover.kpi.catalogue;

import org.jspecify.annotations.NullMarked;
