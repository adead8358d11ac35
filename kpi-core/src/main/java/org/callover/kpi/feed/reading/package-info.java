/**
 * The parts of reading that all formats share. A {@link org.callover.kpi.feed.reading.RowFormat} makes observations
 * from rows, and the {@link org.callover.kpi.feed.reading.FileIntake} takes them.
 */
@NullMarked
package org.callover.kpi.feed.reading;

import org.jspecify.annotations.NullMarked;
