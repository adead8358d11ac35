/**
 * Publishers' files with one column for each month, read by the rules of a feed. Rows are added up, a missing row is
 * zero but an empty cell is not, and a series that may continue under an unknown label is withheld. Start at
 * {@link org.callover.kpi.feed.wide.WideFormat}.
 */
@NullMarked
package org.callover.kpi.feed.wide;

import org.jspecify.annotations.NullMarked;
