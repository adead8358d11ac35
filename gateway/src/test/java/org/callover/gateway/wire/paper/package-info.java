@NullMarked
package org.callover.gateway.wire.paper;

import org.jspecify.annotations.NullMarked;
