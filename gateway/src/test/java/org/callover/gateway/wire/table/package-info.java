/** Tests of what flat formats are written from. */
@NullMarked
package org.callover.gateway.wire.table;

import org.jspecify.annotations.NullMarked;
