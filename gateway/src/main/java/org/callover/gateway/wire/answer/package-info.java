/**
 * The responses with their entity tags and the cache of rendered bytes. Start with
 * {@link org.callover.gateway.wire.answer.Answers}.
 */
@NullMarked
package org.callover.gateway.wire.answer;

import org.jspecify.annotations.NullMarked;
