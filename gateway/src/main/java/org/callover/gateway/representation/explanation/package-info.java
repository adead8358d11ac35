/**
 * The writers of an explanation: {@link org.callover.gateway.representation.explanation.ExplanationJson} and
 * {@link org.callover.gateway.representation.explanation.ExplanationText}.
 */
@NullMarked
package org.callover.gateway.representation.explanation;

import org.jspecify.annotations.NullMarked;
