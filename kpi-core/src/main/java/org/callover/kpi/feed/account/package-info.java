/**
 * What became of the figures of a file, as a receipt tells it: {@link org.callover.kpi.feed.account.FileAccount}.
 */
@NullMarked
package org.callover.kpi.feed.account;

import org.jspecify.annotations.NullMarked;
