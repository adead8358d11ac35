/** Tests of {@link org.callover.gateway.representation.answer.Answers} and its parts. */
@NullMarked
package org.callover.gateway.representation.answer;

import org.jspecify.annotations.NullMarked;
