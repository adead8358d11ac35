/** What an operator may set: {@link org.callover.gateway.config.Settings} holds every key. */
@NullMarked
package org.callover.gateway.config;

import org.jspecify.annotations.NullMarked;
