@NullMarked
package org.callover.gateway.wire.once;

import org.jspecify.annotations.NullMarked;
