@NullMarked
package org.callover.gateway.wire.scorecard.column;

import org.jspecify.annotations.NullMarked;
