/** The format with one observation to a row; entry: {@link org.callover.kpi.feed.tidy.TidyFormat}. */
@NullMarked
package org.callover.kpi.feed.tidy;

import org.jspecify.annotations.NullMarked;
