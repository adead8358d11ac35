/**
 * What sentences assert: the parts of a claim, as reconciliations know them, and the pieces of the text that they come
 * from. {@link org.callover.kpi.prose.assertion.ParagraphReader} reads a paragraph.
 */
@NullMarked
package org.callover.kpi.prose.assertion;

import org.jspecify.annotations.NullMarked;
