/**
 * Explicit thresholds, proved to leave no gap and not to overlap;
 * {@link org.callover.kpi.catalogue.bands.BandsReader} reads them.
 */
@NullMarked
package org.callover.kpi.catalogue.bands;

import org.jspecify.annotations.NullMarked;
