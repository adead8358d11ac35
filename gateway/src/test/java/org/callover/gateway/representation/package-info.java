/** Tests of {@link org.callover.gateway.representation.answer.Answers} and its parts. */
@NullMarked
package org.callover.gateway.representation;

import org.jspecify.annotations.NullMarked;
