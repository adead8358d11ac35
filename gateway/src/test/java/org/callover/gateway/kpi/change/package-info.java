/** Tests of answers that hold only what has changed. */
@NullMarked
package org.callover.gateway.kpi.change;

import org.jspecify.annotations.NullMarked;
