/** The settings of the service: {@link org.callover.gateway.config.Settings} knows every key. */
@NullMarked
package org.callover.gateway.config;

import org.jspecify.annotations.NullMarked;
