/** The format with one observation in each row. Start at {@link org.callover.kpi.feed.tidy.TidyFormat}. */
@NullMarked
package org.callover.kpi.feed.tidy;

import org.jspecify.annotations.NullMarked;
