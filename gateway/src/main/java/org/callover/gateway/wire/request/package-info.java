/**
 * What a call or a page asks to be scored, with its limits. Start with
 * {@link org.callover.gateway.wire.request.ScoresQuery}.
 */
@NullMarked
package org.callover.gateway.wire.request;

import org.jspecify.annotations.NullMarked;
