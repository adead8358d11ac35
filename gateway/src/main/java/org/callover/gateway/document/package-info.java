/**
 * The model of a paper for a meeting: sections, paragraphs, tables with typed cells, charts and notes. Start with
 * {@link org.callover.gateway.document.Paper}. The packages inside this one write it in each format and compute
 * nothing: every number, text and picture is in the model as it is printed.
 *
 * <p>All texts may come from people whom the reader does not know. The model leaves out characters that nobody can
 * see or that turn the direction of writing; each writer makes markup and formulas harmless.
 */
@NullMarked
package org.callover.gateway.document;

import org.jspecify.annotations.NullMarked;
