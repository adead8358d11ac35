/**
 * Finds definitions on the class path and in folders, reads and checks them, and merges them into one immutable
 * {@link org.callover.kpi.catalogue.Catalogue}; {@link org.callover.kpi.catalogue.CatalogueReader} does it.
 */
@NullMarked
package org.callover.kpi.catalogue;

import org.jspecify.annotations.NullMarked;
