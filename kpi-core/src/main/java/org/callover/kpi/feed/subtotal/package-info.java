/**
 * The rows of a file, label by label, and which labels are sums of others.
 * {@link org.callover.kpi.feed.subtotal.Subtotals} finds them, and {@link org.callover.kpi.feed.subtotal.SumChecks}
 * checks them.
 */
@NullMarked
package org.callover.kpi.feed.subtotal;

import org.jspecify.annotations.NullMarked;
