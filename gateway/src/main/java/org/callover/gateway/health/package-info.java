/** The readiness of this server; start with {@link org.callover.gateway.health.DatabaseReadiness}. */
@NullMarked
package org.callover.gateway.health;

import org.jspecify.annotations.NullMarked;
