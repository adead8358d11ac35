/**
 * Who calls and what they may do; {@link org.callover.gateway.people.PermissionFilter} stands before every call.
 */
@NullMarked
package org.callover.gateway.people;

import org.jspecify.annotations.NullMarked;
