/** Tests of the ledger. */
@NullMarked
package org.callover.gateway.engine.ledger;

import org.jspecify.annotations.NullMarked;
