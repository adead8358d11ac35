/**
 * Lists, in pages: every list is an object with its items and the address of the next ones. Start with
 * {@link org.callover.gateway.wire.list.ListQuery}.
 */
@NullMarked
package org.callover.gateway.wire.list;

import org.jspecify.annotations.NullMarked;
