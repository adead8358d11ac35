/**
 * What all calls share: the reading of queries, and the choice of a format from the
 * {@link org.callover.gateway.representation.Writers} of an answer.
 */
@NullMarked
package org.callover.gateway.representation;

import org.jspecify.annotations.NullMarked;
