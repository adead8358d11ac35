/** Tests of what a question may name although it is unknown. */
@NullMarked
package org.callover.gateway.wire.known;

import org.jspecify.annotations.NullMarked;
