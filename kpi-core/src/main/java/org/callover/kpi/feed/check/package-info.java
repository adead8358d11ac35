/**
 * A file read and checked, the way in for whoever has its rows: {@link org.callover.kpi.feed.check.FileFormats} finds its
 * format, {@link org.callover.kpi.feed.check.CheckedRows} is what comes of it.
 */
@NullMarked
package org.callover.kpi.feed.check;

import org.jspecify.annotations.NullMarked;
