/** Who may read and write; {@link org.callover.gateway.security.KeyFilter} stands before every call. */
@NullMarked
package org.callover.gateway.security;

import org.jspecify.annotations.NullMarked;
