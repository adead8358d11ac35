/**
 * Answers as papers, in every format that a council uses. Start with
 * {@link org.callover.gateway.wire.paper.PaperFormats}.
 */
@NullMarked
package org.callover.gateway.wire.paper;

import org.jspecify.annotations.NullMarked;
