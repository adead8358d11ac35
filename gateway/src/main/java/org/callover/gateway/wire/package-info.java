/**
 * What all calls share: the reading of queries, and the choice of a format from the
 * {@link org.callover.gateway.wire.Writers} of an answer.
 */
@NullMarked
package org.callover.gateway.wire;

import org.jspecify.annotations.NullMarked;
