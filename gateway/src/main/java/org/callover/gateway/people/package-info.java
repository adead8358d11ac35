/**
 * The callers, their API keys and their permissions; {@link org.callover.gateway.people.PermissionFilter} checks every
 * call.
 */
@NullMarked
package org.callover.gateway.people;

import org.jspecify.annotations.NullMarked;
