/** Tests of the calls for what is held. */
@NullMarked
package org.callover.gateway.kpi.held;

import org.jspecify.annotations.NullMarked;
