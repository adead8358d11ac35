/**
 * What a paper claims about a figure, and whether the claim agrees with itself and with the claims next to it.
 * {@link org.callover.kpi.reconcile.claim.OwnNumbers} checks one by itself.
 */
@NullMarked
package org.callover.kpi.reconcile.claim;

import org.jspecify.annotations.NullMarked;
