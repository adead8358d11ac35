/**
 * Answers on their way out: known by their tags, rendered once and kept;
 * {@link org.callover.gateway.representation.answer.Answers} answers.
 */
@NullMarked
package org.callover.gateway.representation.answer;

import org.jspecify.annotations.NullMarked;
