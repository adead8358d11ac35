/** Tests of how claims are read and answered; entry: {@link org.callover.gateway.reconcile.ReconcileIT}. */
@NullMarked
package org.callover.gateway.reconcile;

import org.jspecify.annotations.NullMarked;
