/**
 * An explanation as it goes out; {@link org.callover.gateway.representation.explanation.ExplanationJson} and
 * {@link org.callover.gateway.representation.explanation.ExplanationText} write it.
 */
@NullMarked
package org.callover.gateway.representation.explanation;

import org.jspecify.annotations.NullMarked;
