/**
 * Published figures, checked against themselves, each other and the data. {@link org.callover.kpi.reconcile.Reconciler}
 * answers a table of claims.
 */
@NullMarked
package org.callover.kpi.reconcile;

import org.jspecify.annotations.NullMarked;
