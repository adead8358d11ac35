/**
 * How a publisher's file is read: its headings, and the series that its labels count in.
 * {@link org.callover.kpi.feed.Feed} describes one kind of file.
 */
@NullMarked
package org.callover.kpi.feed;

import org.jspecify.annotations.NullMarked;
