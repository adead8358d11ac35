/**
 * Where the figures of a file went, as the receipt tells it. Start at
 * {@link org.callover.kpi.feed.account.FileAccount}.
 */
@NullMarked
package org.callover.kpi.feed.account;

import org.jspecify.annotations.NullMarked;
