/** Tests of {@link org.callover.gateway.wire.answer.Answers} and its parts. */
@NullMarked
package org.callover.gateway.wire.answer;

import org.jspecify.annotations.NullMarked;
