/**
 * Published figures posted for checking; {@link org.callover.gateway.reconcile.ReconciliationsResource} answers them.
 */
@NullMarked
package org.callover.gateway.reconcile;

import org.jspecify.annotations.NullMarked;
