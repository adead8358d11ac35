/**
 * The writers of an explanation: {@link org.callover.gateway.wire.explanation.ExplanationJson} and
 * {@link org.callover.gateway.wire.explanation.ExplanationText}.
 */
@NullMarked
package org.callover.gateway.wire.explanation;

import org.jspecify.annotations.NullMarked;
