/**
 * Explicit thresholds, checked for gaps and overlaps; {@link org.callover.kpi.catalogue.bands.BandsReader} reads them.
 */
@NullMarked
package org.callover.kpi.catalogue.bands;

import org.jspecify.annotations.NullMarked;
