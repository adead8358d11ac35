package org.callover.gateway.ingest.wide;

import org.callover.kpi.observation.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * What the area of a row turned out to be: a known one, one that is kept apart, or neither.
 *
 * @param area the area, or for an unknown text the one that was probably meant
 * @param apart why the area is kept apart
 */
record Place(
        boolean isKnown, @Nullable AreaCode area, @Nullable String apart, String text) {}
