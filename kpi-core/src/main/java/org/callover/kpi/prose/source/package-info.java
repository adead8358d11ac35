/**
 * A text as it was sent: paragraphs and tables, with the lines on which they stand. {@link
 * org.callover.kpi.prose.source.PlainProse} reads a plain text.
 */
@NullMarked
package org.callover.kpi.prose.source;

import org.jspecify.annotations.NullMarked;
