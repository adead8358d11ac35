/**
 * Publishers' files with one column for a month, read by the rules of a feed: rows are added up, a row left out is zero, an empty
 * cell is not, and what may stand under an unknown label is withheld; entry: {@link org.callover.kpi.feed.wide.WideFormat}.
 */
@NullMarked
package org.callover.kpi.feed.wide;

import org.jspecify.annotations.NullMarked;
