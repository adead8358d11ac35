/**
 * Reads and checks a file: the entry point for code that has its rows. {@link org.callover.kpi.feed.check.FileFormats}
 * finds the format, and {@link org.callover.kpi.feed.check.CheckedRows} is the result.
 */
@NullMarked
package org.callover.kpi.feed.check;

import org.jspecify.annotations.NullMarked;
