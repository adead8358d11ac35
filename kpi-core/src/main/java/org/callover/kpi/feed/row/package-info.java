/**
 * A file as rows of texts, and the faults in them. Code that reads the bytes of a file provides a
 * {@link org.callover.kpi.feed.row.RowSource}.
 */
@NullMarked
package org.callover.kpi.feed.row;

import org.jspecify.annotations.NullMarked;
