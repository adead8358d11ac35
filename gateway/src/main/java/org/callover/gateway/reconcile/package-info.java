/**
 * The call that checks published figures; start with {@link org.callover.gateway.reconcile.ReconciliationsResource}.
 */
@NullMarked
package org.callover.gateway.reconcile;

import org.jspecify.annotations.NullMarked;
