/** Tests of what flat formats are written from. */
@NullMarked
package org.callover.gateway.representation.table;

import org.jspecify.annotations.NullMarked;
