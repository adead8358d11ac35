/**
 * The numbered list of everything that changed what the instance holds, and what of it an answer reads. Start at
 * {@link org.callover.gateway.engine.ledger.Ledger}.
 */
@NullMarked
package org.callover.gateway.engine.ledger;

import org.jspecify.annotations.NullMarked;
