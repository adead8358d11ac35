/** The papers over HTTP. Start with {@code FivePapersIT}: the published papers with the figures that they print. */
@NullMarked
package org.callover.gateway.papers;

import org.jspecify.annotations.NullMarked;
