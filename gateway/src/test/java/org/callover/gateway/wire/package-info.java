/** Tests of {@link org.callover.gateway.wire.answer.Answers} and its parts. */
@NullMarked
package org.callover.gateway.wire;

import org.jspecify.annotations.NullMarked;
