/**
 * What is common to the reading of rows, whatever their format: a {@link org.callover.kpi.feed.reading.RowFormat} makes
 * observations of them, and the {@link org.callover.kpi.feed.reading.FileIntake} takes those.
 */
@NullMarked
package org.callover.kpi.feed.reading;

import org.jspecify.annotations.NullMarked;
