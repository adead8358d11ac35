/**
 * What stands on which pages of a document: the order of things, the layout of pages, the widths of columns, and the likely
 * numbers of pages. Start with {@link org.callover.gateway.document.docx.plan.PagePlan}. It knows nothing of the format.
 */
@NullMarked
package org.callover.gateway.document.docx.plan;

import org.jspecify.annotations.NullMarked;
