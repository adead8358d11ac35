/**
 * What one document says, with a small reader for each part of it, from an indicator
 * ({@link org.callover.kpi.catalogue.definition.IndicatorReader}) to a feed.
 */
@NullMarked
package org.callover.kpi.catalogue.definition;

import org.jspecify.annotations.NullMarked;
