/**
 * How a publisher's file is read: which headings it has and which series its labels count in;
 * {@link org.callover.kpi.feed.Feed} is one such file.
 */
@NullMarked
package org.callover.kpi.feed;

import org.jspecify.annotations.NullMarked;
