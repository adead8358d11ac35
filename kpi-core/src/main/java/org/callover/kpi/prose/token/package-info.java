/**
 * The words and numbers of a sentence, and which of the numbers are figures. {@link
 * org.callover.kpi.prose.token.Sentences} reads a paragraph.
 */
@NullMarked
package org.callover.kpi.prose.token;

import org.jspecify.annotations.NullMarked;
