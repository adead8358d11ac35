/** Tests of the call that checks prose. */
@NullMarked
package org.callover.gateway.prose;

import org.jspecify.annotations.NullMarked;
