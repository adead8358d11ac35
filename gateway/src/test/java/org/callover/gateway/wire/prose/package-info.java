/** Tests of texts that are sent to be checked. */
@NullMarked
package org.callover.gateway.wire.prose;

import org.jspecify.annotations.NullMarked;
