/** Whether this instance can answer; entry: {@link org.callover.gateway.health.DatabaseReadiness}. */
@NullMarked
package org.callover.gateway.health;

import org.jspecify.annotations.NullMarked;
