/**
 * What a paper claims about a figure, and whether the claim agrees with itself and with the claims beside it;
 * {@link org.callover.kpi.reconcile.claim.OwnNumbers} reckons one through.
 */
@NullMarked
package org.callover.kpi.reconcile.claim;

import org.jspecify.annotations.NullMarked;
